-- The one programme of this installation. Its row is also what changes of the organisation that must not cross each other lock.
create table org_programme (
    id            integer      not null,
    version       integer      not null,
    organisation  varchar(120) not null,
    label         varchar(120) not null,
    demonstration boolean      not null,
    constraint org_programme_pk primary key (id),
    constraint org_programme_single check (id = 1)
);

create table org_suspension (
    programme_id integer      not null,
    place        integer      not null,
    from_day     date         not null,
    until_day    date,
    reason       varchar(500) not null,
    constraint org_suspension_pk primary key (programme_id, place),
    constraint org_suspension_of_programme foreign key (programme_id) references org_programme (id),
    constraint org_suspension_days check (until_day is null or until_day >= from_day)
);

-- the name is asked for at the installation; until then the screens show this one
insert into org_programme (id, version, organisation, label, demonstration)
values (1, 0, 'Votre organisation', 'Qual-e-Pref', false);
