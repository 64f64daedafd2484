-- Sets of figures: what is chosen, and what was frozen. Rows of publication_measure and publication_result are written once,
-- when a set is approved, and never changed: they hold copies of words and numbers, and no key into other modules' tables.

create table publication_numbering (
    calendar_year integer not null primary key,
    last_number   integer not null
);
insert into publication_numbering (calendar_year, last_number) values (0, 0);

create table publication_set (
    id              uuid                     not null primary key,
    version         integer                  not null,
    reference       varchar(20)              not null,
    title           varchar(200)             not null,
    from_month      varchar(7)               not null,
    to_month        varchar(7)               not null,
    state           varchar(10)              not null,
    prepared_by     uuid                     not null,
    prepared_at     timestamp with time zone not null,
    submitted_by    uuid,
    submitted_at    timestamp with time zone,
    return_reason   varchar(4000),
    approved_by     uuid,
    approved_as     varchar(30),
    approved_at     timestamp with time zone,
    published_on    date,
    producer        varchar(200),
    licence         varchar(200),
    licence_address varchar(400),
    sha256          varchar(64),
    withdrawn_on    date,
    withdraw_reason varchar(1000),
    history_length  integer                  not null,
    constraint publication_set_reference unique (reference)
);
create index publication_set_public on publication_set (state, approved_at);

-- kind MEASURE: source is the measure; kind RESULT: source is the wave, part the question.
-- fingerprint: of the figure as it was submitted
create table publication_choice (
    set_id      uuid        not null references publication_set (id),
    position    integer     not null,
    kind        varchar(10) not null,
    source      uuid        not null,
    part        uuid,
    fingerprint varchar(64),
    primary key (set_id, position)
);

create table publication_measure (
    id           uuid           not null primary key,
    set_id       uuid           not null references publication_set (id),
    rank         integer        not null,
    measure_id   uuid           not null,
    edition      integer        not null,
    code         varchar(40)    not null,
    name         varchar(500)   not null,
    definition   varchar(4000)  not null,
    formula      varchar(4000)  not null,
    unit         varchar(20)    not null,
    decimals     integer        not null,
    source       varchar(1000)  not null,
    comment      varchar(4000)  not null,
    period       varchar(20)    not null,
    state        varchar(20)    not null,
    value_number numeric(30, 10),
    value_text   varchar(60)    not null,
    direction    varchar(10)    not null,
    target_value numeric(30, 10),
    target_text  varchar(60)    not null,
    verdict      varchar(20)    not null,
    method       varchar(20)    not null,
    sample_size  integer,
    constraint publication_measure_rank unique (set_id, rank)
);

create table publication_result (
    id          uuid           not null primary key,
    set_id      uuid           not null references publication_set (id),
    rank        integer        not null,
    wave_id     uuid           not null,
    question_id uuid           not null,
    wave        varchar(40)    not null,
    kind        varchar(20)    not null,
    title       varchar(500)   not null,
    source      varchar(500)   not null,
    channel     varchar(20)    not null,
    sampling    varchar(20)    not null,
    field_from  date,
    field_to    date,
    question    varchar(1000)  not null,
    state       varchar(20)    not null,
    percent     numeric(7, 3),
    value_text  varchar(60)    not null,
    answering   integer,
    satisfied   integer,
    margin_low  integer,
    margin_high integer,
    few_answers boolean        not null,
    constraint publication_result_rank unique (set_id, rank)
);

-- what everybody is told of why a figure was corrected; beside the frozen rows, because it is written later
create table publication_explanation (
    set_id   uuid          not null references publication_set (id),
    rank     integer       not null,
    sentence varchar(1000) not null,
    primary key (set_id, rank)
);

create table publication_history (
    id          uuid                     not null primary key,
    set_id      uuid                     not null references publication_set (id),
    rank        integer                  not null,
    happened_at timestamp with time zone not null,
    author      uuid,
    code        varchar(40)              not null,
    arguments   varchar(8000),
    constraint publication_history_rank unique (set_id, rank)
);
