"""After reading: every row finds its outlet in the register."""

import numpy as np
import pandas as pd

from salesbook.reading.fold import fold
from salesbook.schemas import Table


def has_outlet(table: Table) -> bool:
    """Whether rows of the table belong to outlets (the register itself is not meant)."""
    return table.name != "outlets" and {"outlet_code", "outlet_name"} <= set(table.names)


def key_register(outlets: pd.DataFrame) -> pd.DataFrame:
    """The register with every ``outlet_code`` filled: an outlet without a code is known by its name."""
    return outlets.assign(outlet_code=outlets["outlet_code"].fillna(outlets["outlet_name"]))


def codes_by_name(outlets: pd.DataFrame) -> dict[str, str]:
    """Folded outlet name → code, for names that only one outlet of the (keyed) register has."""
    folded = outlets["outlet_name"].map(fold, na_action="ignore")
    once = ~folded.duplicated(keep=False) & folded.notna()
    return dict(zip(folded[once], outlets.loc[once, "outlet_code"], strict=True))


def resolve_outlets(frame: pd.DataFrame, by_name: dict[str, str]) -> pd.DataFrame:
    """The frame with ``outlet_code`` filled where only a name was given: from the register, else with the name itself."""
    lacking = frame["outlet_code"].isna() & frame["outlet_name"].notna()
    if not lacking.any():
        return frame
    typed = frame.loc[lacking, "outlet_name"]
    codes = {name: by_name.get(fold(name), name) for name in typed.unique()}
    filled = frame["outlet_code"].to_numpy(dtype=object, na_value=np.nan, copy=True)
    filled[lacking.to_numpy()] = typed.map(codes).to_numpy(dtype=object)
    return frame.assign(outlet_code=pd.Series(filled, index=frame.index, dtype="str"))
