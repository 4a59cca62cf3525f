"""What of the receipts is money."""

import pandas as pd


def money_received(receipts: pd.DataFrame) -> pd.DataFrame:
    """The receipts that are money, not returns, allowances or write-offs; a blank kind is money."""
    return receipts[receipts["kind"].fillna("receipt").eq("receipt")]
