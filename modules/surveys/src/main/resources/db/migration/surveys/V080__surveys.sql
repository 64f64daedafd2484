-- Surveys: the question bank, the waves with what belongs to them, and what came in. Identifiers of people, services and chapters
-- are those of the modules that own them; there is no foreign key across modules. Nothing here says who answered.

create table survey_numbering (
    calendar_year integer not null primary key,
    last_number   integer not null
);
insert into survey_numbering (calendar_year, last_number) values (0, 0);

create table survey_question (
    id        uuid          not null primary key,
    version   integer       not null,
    label     varchar(300)  not null,
    label_key varchar(600)  not null,
    wording   varchar(500),
    scale     varchar(20)   not null,
    theme     varchar(100),
    retired   boolean       not null,
    constraint survey_question_label unique (label_key)
);

create table survey_wave (
    id             uuid         not null primary key,
    version        integer      not null,
    code           varchar(20)  not null,
    kind           varchar(20)  not null,
    title          varchar(200) not null,
    source         varchar(200) not null,
    theme          varchar(100),
    channel        varchar(20)  not null,
    sampling       varchar(20)  not null,
    gathering      varchar(20)  not null,
    state          varchar(20)  not null,
    field_from     date,
    field_to       date,
    population     integer,
    panel          integer,
    method         varchar(2000),
    opens_at       integer,
    closes_at      integer,
    comment_asked  boolean      not null,
    closed_on      date,
    submitted_by   uuid,
    submitted_at   timestamp with time zone,
    validated_by   uuid,
    validated_at   timestamp with time zone,
    return_reason  varchar(2000),
    cancel_reason  varchar(2000),
    publication    varchar(100),
    published_on   date,
    conclusion     varchar(4000),
    taken_over     boolean      not null,
    history_length integer      not null,
    constraint survey_wave_code unique (code),
    constraint survey_wave_dates check (field_from is null or field_to is null or field_from <= field_to)
);

create table survey_wave_service (
    wave_id    uuid not null references survey_wave (id),
    service_id uuid not null,
    primary key (wave_id, service_id)
);

create table survey_wave_person (
    wave_id   uuid not null references survey_wave (id),
    person_id uuid not null,
    primary key (wave_id, person_id)
);

-- a question of a wave, with the totals that were entered for it; what is computed from single entries is not kept twice
create table survey_wave_question (
    id                uuid    not null primary key,
    wave_id           uuid    not null references survey_wave (id),
    question_id       uuid    not null references survey_question (id),
    rank              integer not null,
    revision          integer not null,
    answering         integer,
    satisfied         integer,
    published_percent numeric(5, 2),
    note              varchar(1000),
    entered_by        uuid,
    entered_at        timestamp with time zone,
    corrected         boolean not null,
    constraint survey_wave_question_once unique (wave_id, question_id),
    constraint survey_wave_question_totals check ((answering is null and satisfied is null)
        or (answering >= satisfied and satisfied >= 0 and published_percent is null)),
    constraint survey_wave_question_percent check (published_percent is null or published_percent between 0 and 100)
);
create index survey_wave_question_question on survey_wave_question (question_id);

create table survey_scenario (
    id           uuid         not null primary key,
    wave_id      uuid         not null references survey_wave (id),
    rank         integer      not null,
    label        varchar(200) not null,
    instructions varchar(4000)
);
create index survey_scenario_wave on survey_scenario (wave_id);

create table survey_scenario_criterion (
    scenario_id uuid not null references survey_scenario (id),
    question_id uuid not null references survey_question (id),
    primary key (scenario_id, question_id)
);

-- answered_on: no time finer than the day. entered_by: the agent who typed it in, never who answered. entry_key: made by the
-- form, so that the same sheet sent twice counts once
create table survey_response (
    id          uuid        not null primary key,
    wave_id     uuid        not null references survey_wave (id),
    entry_key   uuid        not null,
    way         varchar(10) not null,
    answered_on date        not null,
    comment     varchar(1000),
    entered_by  uuid,
    constraint survey_response_once unique (wave_id, entry_key)
);

create table survey_answer (
    response_id uuid        not null references survey_response (id),
    question_id uuid        not null references survey_question (id),
    answer      varchar(20) not null,
    primary key (response_id, question_id)
);

create table survey_call (
    id           uuid        not null primary key,
    wave_id      uuid        not null references survey_wave (id),
    entry_key    uuid        not null,
    scenario_id  uuid        not null references survey_scenario (id),
    called_on    date        not null,
    called_at    integer     not null,
    in_hours     boolean     not null,
    picked_up    boolean     not null,
    ring_seconds integer,
    talk_seconds integer,
    comment      varchar(1000),
    author       uuid        not null,
    constraint survey_call_once unique (wave_id, entry_key)
);

create table survey_call_note (
    call_id     uuid        not null references survey_call (id),
    question_id uuid        not null references survey_question (id),
    answer      varchar(20) not null,
    primary key (call_id, question_id)
);

-- used: whether the one answer has come; neither when nor which
create table survey_link (
    id         uuid         not null primary key,
    wave_id    uuid         not null references survey_wave (id),
    token      varchar(40)  not null,
    label      varchar(200) not null,
    single_use boolean      not null,
    used       boolean      not null,
    withdrawn  boolean      not null,
    made_on    date         not null,
    rank       integer      not null,
    constraint survey_link_token unique (token)
);
create index survey_link_wave on survey_link (wave_id);

create table survey_history (
    id          uuid                     not null primary key,
    wave_id     uuid                     not null references survey_wave (id),
    rank        integer                  not null,
    happened_at timestamp with time zone not null,
    author      uuid,
    code        varchar(40)              not null,
    question_id uuid,
    arguments   varchar(5000),
    constraint survey_history_rank unique (wave_id, rank)
);

create table survey_draft (
    wave_id   uuid         not null references survey_wave (id),
    person_id uuid         not null,
    form      varchar(40)  not null,
    field     varchar(100) not null,
    content   varchar(4000) not null,
    primary key (wave_id, person_id, form, field)
);
