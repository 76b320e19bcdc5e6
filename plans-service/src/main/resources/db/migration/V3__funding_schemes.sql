-- The funding schemes of Landsbyggefonden (LBF) and the focus areas that each of them names.
create table funding_scheme (
    code             text     not null,
    valid_from_year  integer  not null,
    valid_to_year    integer  not null,
    constraint pk_funding_scheme primary key (code),
    constraint ck_funding_scheme_years check (valid_to_year >= valid_from_year)
);

create table focus_area (
    scheme   text    not null,
    position integer not null,
    name     text    not null,
    constraint pk_focus_area primary key (scheme, name),
    constraint uq_focus_area_position unique (scheme, position),
    constraint fk_focus_area_scheme foreign key (scheme) references funding_scheme (code)
);

insert into funding_scheme (code, valid_from_year, valid_to_year) values
    ('LBF_2011_14', 2011, 2014),
    ('LBF_2015_18', 2015, 2018),
    ('LBF_2019_26', 2019, 2026);

insert into focus_area (scheme, position, name) values
    ('LBF_2011_14', 1, 'Børn, unge og familie'),
    ('LBF_2011_14', 2, 'Uddannelse, beskæftigelse og erhverv'),
    ('LBF_2011_14', 3, 'Beboernetværk, inddragelse og demokrati'),
    ('LBF_2011_14', 4, 'Sundhed'),
    ('LBF_2011_14', 5, 'Udsatte grupper'),
    ('LBF_2011_14', 6, 'Kultur og fritid'),
    ('LBF_2011_14', 7, 'Image og kommunikation'),
    ('LBF_2015_18', 1, 'Tryghed og trivsel'),
    ('LBF_2015_18', 2, 'Kriminalpræventiv indsats'),
    ('LBF_2015_18', 3, 'Uddannelse og beskæftigelse'),
    ('LBF_2015_18', 4, 'Forebyggelse og forældreansvar'),
    ('LBF_2019_26', 1, 'Uddannelse og livschancer'),
    ('LBF_2019_26', 2, 'Beskæftigelse'),
    ('LBF_2019_26', 3, 'Kriminalitetsforebyggelse'),
    ('LBF_2019_26', 4, 'Sammenhængskraft og medborgerskab');

-- National reference data: the same for every municipality, changed by migration only.
grant select on funding_scheme, focus_area to ${app_role};
