-- Who holds which post from when to when; a day without a mandate is a vacancy.
create table org_mandate (
    id            uuid        not null,
    version       integer     not null,
    function_code varchar(40) not null,
    service_id    uuid,
    person_id     uuid        not null,
    interim       boolean     not null,
    from_day      date        not null,
    until_day     date,
    note          varchar(500),
    constraint org_mandate_pk primary key (id),
    constraint org_mandate_of_service foreign key (service_id) references org_service (id),
    constraint org_mandate_of_person foreign key (person_id) references org_person (id),
    constraint org_mandate_days check (until_day is null or until_day >= from_day)
);

create index org_mandate_by_post on org_mandate (function_code, service_id, from_day);
create index org_mandate_by_person on org_mandate (person_id);
