-- Datasets of a municipality that count the same people in the same periods are protected as one table. A measure says by its
-- population what it counts; what one dataset shows of it is known to whoever reads another.
create function linked_releases(of_dataset uuid, of_periods text[]) returns table (id uuid, dataset_id uuid)
language sql stable as $$
    with recursive definition as (
        select distinct on (d.dataset_id) d.dataset_id, d.structure
        from dataset_definition d
        where d.municipality = (select municipality from dataset where dataset.id = of_dataset)
        order by d.dataset_id, d.number desc
    ), counted as (
        select d.dataset_id, m ->> 'population' as population
        from definition d cross join lateral jsonb_array_elements(d.structure::jsonb -> 'measures') as m
        where m ->> 'population' is not null
    ), linked as (
        select of_dataset as dataset_id
        union
        select other.dataset_id
        from linked l
            join counted own on own.dataset_id = l.dataset_id
            join counted other on other.population = own.population
    )
    select r.id, r.dataset_id
    from release r join linked l on l.dataset_id = r.dataset_id
    where r.dataset_id <> of_dataset and r.published_at is not null and r.submission_id is not null
        and r.periods && of_periods
    order by r.dataset_id, r.number
$$;

-- Those that the protection of a release knew of. One that was published since makes its audit too old.
alter table release add column linked_releases text[] not null default '{}';
grant update (linked_releases) on release to ${worker_role};
