-- Bodies that meet: steering committee, users' committee, working groups. They end, they are never deleted.
create table org_body (
    id             uuid         not null,
    version        integer      not null,
    kind           varchar(30)  not null,
    name           varchar(120) not null,
    -- the chair: a function of the whole organisation, or a person
    chair_function varchar(40),
    chair_person   uuid,
    since_day      date         not null,
    until_day      date,
    rhythm         varchar(200),
    constraint org_body_pk primary key (id),
    constraint org_body_chair_is_somebody foreign key (chair_person) references org_person (id),
    constraint org_body_has_one_chair check ((chair_function is null) <> (chair_person is null)),
    constraint org_body_days check (until_day is null or until_day >= since_day)
);

-- One of the four names the place: a function, a person, a service, or a guest in words.
create table org_body_seat (
    body_id       uuid    not null,
    place         integer not null,
    function_code varchar(40),
    person_id     uuid,
    service_id    uuid,
    words         varchar(200),
    constraint org_body_seat_pk primary key (body_id, place),
    constraint org_body_seat_of_body foreign key (body_id) references org_body (id),
    constraint org_body_seat_of_person foreign key (person_id) references org_person (id),
    constraint org_body_seat_of_service foreign key (service_id) references org_service (id)
);

-- Codes of chapters: the referential is another module's.
create table org_body_theme (
    body_id uuid        not null,
    place   integer     not null,
    theme   varchar(60) not null,
    constraint org_body_theme_pk primary key (body_id, place),
    constraint org_body_theme_of_body foreign key (body_id) references org_body (id)
);
