"""The words by which a clerk says that a receipt was taken back."""

REVERSED = ("退票", "空头", "冲", "bounced", "returned cheque", "reversed")
