-- Where a body's own minutes say what it did: a case number, an item on an agenda.
alter table change_proposal_act add column reference text;
