-- A rebuild takes out of a copy what its topic does not say.
grant delete on area_replica, plan_replica to ${app_role};
