-- Numbers the statements on plans.plan.v1. A plan that was stated before begins above its version, which is what its
-- statements bore until now (see PlanNews).
alter table plan add column stated_no bigint not null default 0;
