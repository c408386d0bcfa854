/** What the bot remembers. `person` is the keyed hash of a Telegram id; times are milliseconds since 1970. */
export const STATE_TABLES = `
  create table hoi_xa.people (
    person text primary key,
    language text,
    address bytea,
    notices boolean not null default true,
    seen_at bigint not null
  );
  create index people_seen on hoi_xa.people (seen_at);

  create table hoi_xa.sessions (
    person text not null,
    kind text not null,
    data text not null,
    expires_at bigint not null,
    primary key (person, kind)
  );
  create index sessions_expiry on hoi_xa.sessions (expires_at);

  create table hoi_xa.answers (
    id text primary key,
    data text not null,
    made_at bigint not null
  );
  create index answers_age on hoi_xa.answers (made_at);

  create table hoi_xa.feedback (
    person text not null,
    answer text not null,
    verdict text not null,
    reason text,
    at bigint not null,
    primary key (person, answer)
  );
  create index feedback_age on hoi_xa.feedback (at);

  create table hoi_xa.invitations (
    code text primary key,
    label text not null,
    made_by text not null,
    made_at bigint not null,
    revoked_at bigint
  );

  create table hoi_xa.officials (
    person text primary key,
    invitation text not null references hoi_xa.invitations (code),
    since bigint not null
  );
  create index officials_invitation on hoi_xa.officials (invitation);

  create table hoi_xa.gaps (
    id bigint generated always as identity primary key,
    question text not null,
    meaning text not null,
    language text not null,
    status text not null default 'open',
    document text,
    first_at bigint not null,
    last_at bigint not null
  );
  create unique index gaps_open on hoi_xa.gaps (meaning) where status = 'open';

  create table hoi_xa.gap_people (
    gap bigint not null references hoi_xa.gaps (id) on delete cascade,
    person text not null,
    address bytea,
    language text not null,
    primary key (gap, person)
  );
  create index gap_people_person on hoi_xa.gap_people (person);

  create table hoi_xa.subscriptions (
    person text not null,
    kind text not null,
    subject text not null,
    address bytea not null,
    language text not null,
    since bigint not null,
    primary key (person, kind, subject)
  );

  create table hoi_xa.told (
    person text not null,
    event text not null,
    at bigint not null,
    primary key (person, event)
  );
  create index told_age on hoi_xa.told (at);

  create table hoi_xa.audit (
    id bigint generated always as identity primary key,
    at bigint not null,
    done_by text not null,
    act text not null,
    detail text not null
  );

  create table hoi_xa.settings (
    name text primary key,
    value text not null
  );

  create table hoi_xa.marks (
    person text not null,
    what text not null,
    until bigint not null,
    primary key (person, what)
  );

  create table hoi_xa.mailings (
    id bigint generated always as identity primary key,
    kind text not null,
    content text not null,
    report bytea not null,
    language text not null,
    total integer not null default 0,
    reached integer not null default 0
  );

  create table hoi_xa.letters (
    mailing bigint not null references hoi_xa.mailings (id) on delete cascade,
    person text not null,
    address bytea not null,
    language text not null,
    primary key (mailing, person)
  );
  create index letters_person on hoi_xa.letters (person);

  create table hoi_xa.duties (
    duty text primary key,
    done_at bigint not null
  );
`;
