-- What nodes do one at a time: each locks its row for as long as it takes.
create table workflow_turn (
    name varchar(60) not null,
    constraint workflow_turn_pk primary key (name)
);

insert into workflow_turn (name) values ('collection-calendar');
