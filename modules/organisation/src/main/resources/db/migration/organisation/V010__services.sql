-- Services (bureaux, missions, referents) and the other ways in which spreadsheets write them.
create table org_service (
    id       uuid         not null,
    version  integer      not null,
    code     varchar(30)  not null,
    -- the code without case, accents, dashes and spaces: two services never differ by those alone
    code_key varchar(60)  not null,
    label    varchar(120) not null,
    active   boolean      not null,
    constraint org_service_pk primary key (id),
    constraint org_service_code_unique unique (code_key)
);

create table org_service_alias (
    service_id uuid         not null,
    place      integer      not null,
    alias      varchar(120) not null,
    constraint org_service_alias_pk primary key (service_id, place),
    constraint org_service_alias_of_service foreign key (service_id) references org_service (id)
);
