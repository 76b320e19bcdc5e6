create table card (
    id             text        not null,
    municipality   text        not null,
    text           text,
    deleted        boolean     not null,
    source_version bigint      not null,
    as_of          timestamptz not null,
    constraint pk_card primary key (id),
    constraint ck_card_text check (length(text) < 100)
);
alter table card enable row level security;
alter table card force row level security;
create policy tenant on card using (municipality = nullif(current_setting('app.municipality', true), ''));
create policy everyone_reads on card for select using (true);
create table card_news (id text not null, municipality text not null);
grant select, insert, update, delete on card to ${app_role};
grant select, insert on card_news to ${app_role};
