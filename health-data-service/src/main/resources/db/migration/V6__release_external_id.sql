-- The supplier's own reference, so that a client finds again what it submitted.
alter table release add column external_id text;
alter table release add constraint uq_release_external_id unique (municipality, external_id);
