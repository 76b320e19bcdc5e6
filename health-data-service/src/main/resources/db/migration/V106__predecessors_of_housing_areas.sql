-- As plans.area.v1 states them, folded like the rest of an area; area_succession has those of the reference areas.
alter table housing_area add column predecessors text[];
