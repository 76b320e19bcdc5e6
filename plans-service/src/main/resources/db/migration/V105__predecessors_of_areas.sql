-- The areas that an area came in the place of, when others were renamed, merged or split.
alter table area add column predecessors text[] not null default '{}';
