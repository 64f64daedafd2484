-- Where the service works, which service works under which module there, and what corresponds to what between two referentials.
-- Scope and crosswalk are held by codes, so that a new version of a referential keeps them.
create table ref_site (
    id      uuid         not null,
    version integer      not null,
    code    varchar(40)  not null,
    label   varchar(120) not null,
    active  boolean      not null,
    constraint ref_site_pk primary key (id),
    constraint ref_site_code_unique unique (code)
);

insert into ref_site (id, version, code, label, active)
values ('00000000-0000-4000-8000-000000000023', 0, 'PRINCIPAL', 'Site principal', true);

create table ref_scope (
    id               uuid        not null,
    version          integer     not null,
    referential_code varchar(60) not null,
    module_code      varchar(40) not null,
    service_id       uuid        not null,
    site_id          uuid        not null,
    held_since       date        not null,
    held_until       date,
    constraint ref_scope_pk primary key (id),
    constraint ref_scope_at_site foreign key (site_id) references ref_site (id),
    constraint ref_scope_once unique (referential_code, module_code, service_id, site_id, held_since)
);

create table ref_crosswalk (
    id               uuid        not null,
    version          integer     not null,
    from_referential varchar(60) not null,
    from_criterion   varchar(40) not null,
    to_referential   varchar(60) not null,
    to_criterion     varchar(40) not null,
    kind             varchar(20) not null,
    constraint ref_crosswalk_pk primary key (id),
    constraint ref_crosswalk_once unique (from_referential, from_criterion, to_referential, to_criterion)
);
