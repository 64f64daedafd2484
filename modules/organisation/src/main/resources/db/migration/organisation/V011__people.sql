-- People and the services they belong to. Nobody is deleted: who left is not active.
create table org_person (
    id      uuid         not null,
    version integer      not null,
    name    varchar(120) not null,
    email   varchar(254),
    active  boolean      not null,
    constraint org_person_pk primary key (id)
);

create table org_membership (
    person_id  uuid not null,
    service_id uuid not null,
    constraint org_membership_pk primary key (person_id, service_id),
    constraint org_membership_of_person foreign key (person_id) references org_person (id),
    constraint org_membership_in_service foreign key (service_id) references org_service (id)
);

create index org_membership_by_service on org_membership (service_id, person_id);
