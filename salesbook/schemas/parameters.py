"""The parameters of a department: each has a default here, and the sheet of settings overrides it."""

from dataclasses import dataclass, fields

from salesbook.wording.parameters import PARAMETERS


@dataclass(frozen=True, slots=True)
class Parameters:
    """One value per parameter; money in 元, rates as fractions, days whole (titles: wording/parameters.py)."""

    department: str = ""
    default_credit_days: int = 30
    horizon_days: int = 0
    advance_pays: bool = True
    promise_tolerance_days: int = 1
    default_visits_per_day: int = 12
    working_weekdays: str = "123456"
    day_discount: float = 0.98
    long_uncontacted_days: int = 14
    milestone_days: int = 3
    points_amount_500: int = 5
    points_amount_2000: int = 10
    points_amount_5000: int = 20
    points_overdue_1_7: int = 10
    points_overdue_8_30: int = 20
    points_overdue_31_60: int = 30
    points_overdue_61_90: int = 35
    points_overdue_90: int = 40
    points_broken_promise: int = 10
    points_over_limit: int = 10
    points_uncontacted: int = 5
    points_milestone: int = 10
    points_escalation: int = 10
    escalate_manager_times: int = 2
    escalate_director_times: int = 3
    escalate_stop_times: int = 4
    annual_rate: float = 0.06
    delivery_cost: float = 6.0
    rebate_rate: float = 0.0
    provision_current: float = 0.0
    provision_today: float = 0.0
    provision_1_7: float = 0.005
    provision_8_30: float = 0.01
    provision_31_60: float = 0.05
    provision_61_90: float = 0.2
    provision_90: float = 0.5
    provision_unknown: float = 0.0
    lead_days: int = 3
    service_z: float = 1.65
    near_expiry_share: float = 0.3333
    forecast_days: int = 6
    active_days: int = 28
    lost_days: int = 60
    visit_cost: float = 8.0
    prune_quiet_days: int = 30
    prune_small_sales: float = 300.0
    prune_new_days: int = 60
    opening_worth: float = 100.0
    promo_supply_days: int = 30
    promo_gross_share: float = 0.3
    month_sales_target: float = 0.0
    month_growth: float = 1.05
    quota_history_share: float = 0.6
    incentive_from_1: float = 0.9
    incentive_rate_1: float = 0.003
    incentive_from_2: float = 1.0
    incentive_rate_2: float = 0.006
    incentive_from_3: float = 1.1
    incentive_rate_3: float = 0.01
    calls_per_day: int = 30
    call_quiet_days: int = 21
    call_lead_days: int = 2


# Fractions of a whole, never above 1; and what multiplies or is attained, which may be a little above.
RATES: frozenset[str] = frozenset(
    "day_discount annual_rate rebate_rate near_expiry_share promo_gross_share quota_history_share".split()
    + "incentive_rate_1 incentive_rate_2 incentive_rate_3 provision_current provision_today provision_1_7".split()
    + "provision_8_30 provision_31_60 provision_61_90 provision_90".split()
)
FACTORS: frozenset[str] = frozenset("month_growth incentive_from_1 incentive_from_2 incentive_from_3".split())

DEFAULTS = Parameters()
NAMES: tuple[str, ...] = tuple(each.name for each in fields(Parameters))
TITLES: dict[str, str] = {title: name for name in NAMES for title in PARAMETERS[name].titles}
