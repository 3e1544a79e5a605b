"""Builds the monitoring stations, and the year's sampling programme with its results."""

from __future__ import annotations

import random
from typing import Any

from soxanh.demo.year import Year, data, keep
from soxanh.registers.monitoring.choices import LimitTable, Medium
from soxanh.registers.monitoring.models import Campaign, Parameter, Result, Sample, SamplingPoint, Station
from soxanh.registers.monitoring.quantities import CONCENTRATION


def build(year: Year) -> None:
    """The year, once."""
    shape, unit = data(year.name, "monitoring.yaml"), year.unit(data(year.name, "monitoring.yaml")["unit"])
    chance = year.chance("monitoring")
    common: dict[str, Any] = {"unit": unit}
    keep([_station(year, row, common) for row in shape["stations"]])
    parameters = keep(
        [
            Parameter(
                symbol=symbol, name=name, measured_in=measured_in, listed_on=shape["parameters_listed"], **common
            )
            for symbol, name, measured_in, *_ in shape["parameters"]
        ]
    )
    points = keep(_points(year, shape, common))
    for number, programme, first, last, report, reported_on in shape["campaigns"]:
        (campaign,) = keep(
            [
                Campaign(
                    programme_year=year.period.start.year,
                    round=number,
                    programme=programme,
                    starts_on=first,
                    ends_on=last,
                    report_number=report,
                    reported_on=reported_on,
                    **common,
                )
            ]
        )
        days = [day for day in year.working_days().days if first <= day <= last]
        samples = keep(
            [
                Sample(
                    code=f"{point.code}-{campaign.programme_year}-{number:02d}",
                    campaign=campaign,
                    point=point,
                    planned_on=days[position * len(days) // len(points)],
                    sampled_on=days[position * len(days) // len(points)],
                    laboratory=shape["laboratory"],
                    responsible_id=year.somebody(chance, unit),
                    **common,
                )
                for position, point in enumerate(points)
            ]
        )
        keep(
            [
                _result(chance, sample, parameter, row)
                for sample in samples
                for parameter, row in zip(parameters, shape["parameters"], strict=True)
                if sample.point.medium in row[3]
            ]
        )


def _station(year: Year, row: list[Any], common: dict[str, Any]) -> Station:
    code, name, owner, operator, medium, district, parameters, built_on, connected_on, key = row
    return Station(
        code=code,
        name=name,
        owner=owner,
        operator_name=operator,
        medium=medium,
        place=year.department.districts[district],
        parameters=parameters,
        built_on=built_on,
        connected_on=connected_on,
        data_key=key,
        **common,
    )


def _points(year: Year, shape: dict[str, Any], common: dict[str, Any]) -> list[SamplingPoint]:
    chance = year.chance("points")
    points = []
    for number, code in enumerate(year.department.districts, start=1):
        rows = list(shape["points"])
        if code in shape["groundwater"]:
            rows.append(["NN", Medium.GROUNDWATER, LimitTable.GROUNDWATER, "Giếng khoan tại"])
        for series, medium, table, where in rows:
            commune = year.commune(chance, code)
            points.append(
                SamplingPoint(
                    code=f"{series}-{number:02d}",
                    name=f"{where} {commune.name}",
                    medium=medium,
                    commune=commune,
                    limit_table=table,
                    opened_on=shape["points_opened"],
                    **common,
                )
            )
    return points


def _result(chance: random.Random, sample: Sample, parameter: Parameter, row: list[Any]) -> Result:
    usual, scatter, places = row[3][sample.point.medium]
    detected = row[4]
    value = round(usual * chance.lognormvariate(0, scatter), places)
    below = value < detected
    return Result(
        sample=sample,
        parameter=parameter,
        value=round((detected if below else value) * CONCENTRATION.per),
        below_detection=below,
    )
