-- Versions of referentials with their chapters; old versions stay, so that what refers to them stays readable.
create table ref_referential (
    id             uuid         not null,
    version        integer      not null,
    code           varchar(60)  not null,
    edition        varchar(40)  not null,
    label          varchar(200) not null,
    effective_from date         not null,
    demonstration  boolean      not null,
    constraint ref_referential_pk primary key (id),
    constraint ref_referential_edition_unique unique (code, edition)
);

create table ref_chapter (
    referential_id uuid         not null,
    place          integer      not null,
    code           varchar(60)  not null,
    label          varchar(120) not null,
    constraint ref_chapter_pk primary key (referential_id, place),
    constraint ref_chapter_code_unique unique (referential_id, code),
    constraint ref_chapter_of_referential foreign key (referential_id) references ref_referential (id)
);

create table ref_chapter_alias (
    referential_id uuid         not null,
    chapter_code   varchar(60)  not null,
    alias          varchar(120) not null,
    constraint ref_chapter_alias_pk primary key (referential_id, chapter_code, alias),
    constraint ref_chapter_alias_of_referential foreign key (referential_id) references ref_referential (id)
);
