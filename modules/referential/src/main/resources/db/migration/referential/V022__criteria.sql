-- What a version holds beside its chapters, and its life: a draft has no day on which it takes effect.
alter table ref_referential alter column effective_from drop not null;
alter table ref_referential add column source varchar(500) default '' not null;
alter table ref_referential add column leads_plan boolean default true not null;
alter table ref_referential add column derived_from uuid;
alter table ref_referential add column not_applicable varchar(60) default 'Sans objet' not null;

alter table ref_chapter add column module_code varchar(40);

create table ref_module (
    referential_id uuid         not null,
    place          integer      not null,
    code           varchar(40)  not null,
    label          varchar(200) not null,
    mandatory      boolean      not null,
    constraint ref_module_pk primary key (referential_id, place),
    constraint ref_module_code_unique unique (referential_id, code),
    constraint ref_module_of_referential foreign key (referential_id) references ref_referential (id)
);

create table ref_commitment (
    referential_id uuid         not null,
    place          integer      not null,
    code           varchar(40)  not null,
    label          varchar(500) not null,
    chapter_code   varchar(60)  not null,
    constraint ref_commitment_pk primary key (referential_id, place),
    constraint ref_commitment_code_unique unique (referential_id, code),
    constraint ref_commitment_of_referential foreign key (referential_id) references ref_referential (id)
);

create table ref_criterion (
    referential_id    uuid          not null,
    place             integer       not null,
    code              varchar(40)   not null,
    commitment_code   varchar(40)   not null,
    label             varchar(1000) not null,
    expected_evidence varchar(2000) not null,
    question          varchar(20)   not null,
    weight            numeric(6, 2) not null,
    constraint ref_criterion_pk primary key (referential_id, place),
    constraint ref_criterion_code_unique unique (referential_id, code),
    constraint ref_criterion_of_referential foreign key (referential_id) references ref_referential (id)
);

create table ref_level (
    referential_id uuid          not null,
    place          integer       not null,
    code           varchar(40)   not null,
    label          varchar(60)   not null,
    score          numeric(5, 2) not null,
    needs_evidence boolean       not null,
    is_gap         boolean       not null,
    constraint ref_level_pk primary key (referential_id, place),
    constraint ref_level_code_unique unique (referential_id, code),
    constraint ref_level_of_referential foreign key (referential_id) references ref_referential (id)
);
