"""新开网点与更正: every proposal is checked, and only what is whole and approved goes on."""

from datetime import date

import pandas as pd
import pytest

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.market.intake import BLOCKING, corrections, find, proposed, stages
from salesbook.reading.registers.namesakes import namesakes

DAY = date(2026, 11, 20)
WHOLE = {
    "outlet_name": "安顺小吃店",
    "kind": "new",
    "status": "proposed",
    "channel": "restaurant",
    "category": "小吃店",
    "district": "城东片区",
    "address": "新民街1号",
    "landmark": "桥头",
    "phone": "19000000009",
    "proposed_by": "李",
    "proposed_date": "2026-11-19",
}
REGISTER = frame_of(
    "outlets",
    [
        {
            "outlet_code": "T1",
            "outlet_name": "永满便利店",
            "phone": "19000000001/80001234",
            "district": "城南片区",
            "address": "新民街151号",
        },
        {
            "outlet_code": "T2",
            "outlet_name": "家佳福超市1店",
            "phone": "19000000002",
            "district": "河西片区",
            "address": "石桥街290号",
        },
    ],
)


def findings(*rows):
    made = proposed(REGISTER, frame_of("proposals", [WHOLE | row for row in rows]), on=DAY)
    alike = namesakes(made["outlet_name"].tolist(), REGISTER, frame_of("name_words"))
    return made, find(made, REGISTER, alike)


def test_a_whole_proposal_waits_for_the_manager_and_an_approved_one_for_the_clerk():
    made, found = findings(
        {}, {"outlet_name": "来福酒楼", "phone": "19000000008", "address": "和平巷2号", "status": "approved"}
    )
    assert found.empty
    assert stages(made, found).tolist() == ["approve", "append"]


@pytest.mark.parametrize(
    ("row", "finding"),
    [
        ({"outlet_name": "（永满）便利店"}, "same_name"),
        ({"outlet_name": "永满便利店", "phone": "80001234"}, "in_register"),
        ({"outlet_name": "家佳福超市11店"}, None),  # numbers tell the branches of a chain apart
        ({"phone": "19000000002"}, "same_phone"),
        ({"district": "城南片区", "address": "新民街151号"}, "same_place"),
        ({"landmark": None}, "no_landmark"),
        ({"phone": None}, "no_phone"),
        ({"address": None}, "no_address"),
        ({"category": None}, "no_class"),
        ({"kind": "correction", "outlet_code": "T9"}, "unknown_outlet"),
        (
            {
                "kind": "correction",
                "outlet_code": "T1",
                **dict.fromkeys(("channel", "category", "district", "address", "landmark", "phone")),
                "outlet_name": "永满便利店",
            },
            "no_change",
        ),
    ],
)
def test_each_finding_has_its_proposal(row, finding):
    _, found = findings(row)
    assert found["finding"].tolist() == ([finding] if finding else [])


def test_a_close_name_is_a_hint_and_stops_nothing():
    made, found = findings({"outlet_name": "永满意便利店"})
    assert found[["finding", "outlet_code"]].values.tolist() == [["near_name", "T1"]]
    assert stages(made, found).tolist() == ["approve"]
    assert "near_name" not in BLOCKING


def test_a_person_who_said_that_two_names_are_two_outlets_is_believed():
    told = frame_of("name_words", [{"written_name": "永满意便利店", "standard_name": "永满便利店", "same": False}])
    assert namesakes(["永满意便利店"], REGISTER, told).empty


def test_the_second_proposal_of_a_name_is_the_double():
    _, found = findings({}, {})
    assert found[["proposal", "finding"]].values.tolist() == [[1, "proposed_twice"]]


def test_an_approved_proposal_with_a_fault_goes_back():
    made, found = findings({"status": "approved", "phone": None})
    assert stages(made, found).tolist() == ["mend"]


def test_what_is_decided_is_not_checked_again():
    made, found = findings({"status": "appended", "outlet_name": "永满便利店"}, {"status": "rejected", "phone": None})
    assert found.empty
    assert stages(made, found).tolist() == ["appended", "rejected"]


def test_a_name_and_a_date_approve_and_tomorrow_has_not_come():
    made, _ = findings({"status": None, "approved_date": "2026-11-20"}, {"status": None, "proposed_date": "2026-11-21"})
    assert made["status"].tolist() == ["approved"]


def test_a_correction_changes_only_the_cells_it_fills():
    made, _ = findings(
        {"kind": "correction", "outlet_code": "T1", "outlet_name": "永满便利店", "address": "新民街153号"}
    )
    changed = corrections(made, REGISTER).set_index("field")
    assert changed.loc["address", ["old", "new"]].tolist() == ["新民街151号", "新民街153号"]
    assert "outlet_name" not in changed.index
    assert "contact" not in changed.index


def test_without_a_book_of_proposals_the_register_stands_in():
    outlets = frame_of(
        "outlets",
        [
            {"outlet_code": "T1", "outlet_name": "甲", "status": "prospect"},
            {"outlet_code": "T2", "outlet_name": "乙", "status": "active", "opened_date": "2026-11-17"},
            {"outlet_code": "T3", "outlet_name": "丙", "status": "active", "opened_date": "2026-11-13"},
        ],
    )
    made = proposed(outlets, on=DAY)
    assert made[["outlet_code", "status"]].values.tolist() == [["T1", "proposed"], ["T2", "appended"]]
    found = find(made, outlets, namesakes(made["outlet_name"].tolist(), outlets, frame_of("name_words")))
    assert "in_register" not in set(found["finding"])  # a prospect is no double of itself
    assert isinstance(stages(made, found), pd.Series)
