-- A rebuild takes out of a copy what its topic does not say.
grant delete on housing_area to ${app_role};
