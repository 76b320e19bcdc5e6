-- What a reader of a dataset sees: each act makes the next version, which says which releases stand for each period.
create table dataset_version (
    dataset_id   uuid        not null,
    number       integer     not null,
    municipality text        not null,
    act          text        not null,
    release_id   uuid        not null,
    definition   integer,
    periods      text        not null,
    sha256       text        not null,
    created_at   timestamptz not null,
    constraint pk_dataset_version primary key (dataset_id, number),
    constraint fk_dataset_version_dataset foreign key (dataset_id) references dataset (id),
    constraint fk_dataset_version_release foreign key (release_id) references release (id),
    constraint ck_dataset_version_number check (number > 0),
    constraint ck_dataset_version_act check (act in ('PUBLISHED', 'REVISED', 'WITHDRAWN')),
    constraint ck_dataset_version_periods check (periods is json array),
    constraint ck_dataset_version_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);

-- The acts that there were, one after the other.
with act as (
    select dataset_id, municipality, id as release_id, published_at as at, number, 0 as step,
           case when exists (select 1 from release b where b.dataset_id = r.dataset_id and b.number < r.number)
               then 'REVISED' else 'PUBLISHED' end as act
        from release r where published_at is not null
    union all
    select dataset_id, municipality, id, ended_at, number, 1, 'WITHDRAWN' from release where state = 'WITHDRAWN'
), numbered as (
    select act.*, row_number() over (partition by dataset_id order by at, step, number) as no from act
), standing as (
    select n.dataset_id, n.no, p.period, r.id, r.number, r.checksum, r.definition
        from numbered n
        join release r on r.dataset_id = n.dataset_id and r.published_at <= n.at
            and not (r.state = 'WITHDRAWN' and r.ended_at <= n.at)
        cross join lateral unnest(r.periods) as p (period)
), version as (
    select n.*,
           (select max(definition) from standing s where s.dataset_id = n.dataset_id and s.no = n.no) as definition,
           (select coalesce(jsonb_agg(jsonb_build_object('period', period, 'releases', releases)
                                order by period collate "C"), '[]')
                from (select period, jsonb_agg(jsonb_build_object('id', id, 'number', number, 'checksum', checksum)
                                        order by number desc) as releases
                          from standing s where s.dataset_id = n.dataset_id and s.no = n.no
                          group by period) as by_period) as periods,
           (select coalesce(string_agg(concat_ws(E'\t', period, id, number, checksum) || E'\n', ''
                                order by period collate "C", number desc), '')
                from standing s where s.dataset_id = n.dataset_id and s.no = n.no) as lines
        from numbered n
)
insert into dataset_version (dataset_id, number, municipality, act, release_id, definition, periods, sha256, created_at)
    select dataset_id, no, municipality, act, release_id, definition, periods::text,
           encode(sha256(convert_to(dataset_id || E'\n' || no || E'\n' || coalesce(definition::text, '') || E'\n' || lines,
               'UTF8')), 'hex'),
           at
        from version;

alter table dataset_version enable row level security;
alter table dataset_version force row level security;
create policy everyone_reads on dataset_version for select using (true);
create policy tenant on dataset_version
    using (municipality = nullif(current_setting('app.municipality', true), ''));
grant select, insert on dataset_version to ${app_role};
