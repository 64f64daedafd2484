-- Local accounts: one per person at most.
create table org_account (
    person_id            uuid         not null,
    version              integer      not null,
    login                varchar(60)  not null,
    -- the login in lower case
    login_key            varchar(60)  not null,
    password_hash        varchar(200) not null,
    enabled              boolean      not null,
    must_change_password boolean      not null,
    failures             integer      not null,
    locked_until         timestamp with time zone,
    last_sign_in         timestamp with time zone,
    -- opened by the demonstration with a password that everybody knows: of no use outside it
    demonstration        boolean      not null,
    constraint org_account_pk primary key (person_id),
    constraint org_account_login_unique unique (login_key),
    constraint org_account_of_person foreign key (person_id) references org_person (id)
);

create table org_account_role (
    person_id uuid        not null,
    role_code varchar(40) not null,
    constraint org_account_role_pk primary key (person_id, role_code),
    constraint org_account_role_of_account foreign key (person_id) references org_account (person_id)
);
