/**
 * The shapes of the state file, oldest first; the number of a step is its place. A step that was released is never changed.
 * `person` is the keyed hash of a Telegram id. Times are milliseconds since 1970.
 */
export const MIGRATIONS: readonly string[] = [
  // 1: people, what their last turn was, answers for the sources button, feedback
  `CREATE TABLE people (
     person TEXT PRIMARY KEY,
     language TEXT,
     address BLOB,
     notices INTEGER NOT NULL DEFAULT 1,
     seen_at INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX people_seen ON people (seen_at);
   CREATE TABLE sessions (
     person TEXT NOT NULL,
     kind TEXT NOT NULL,
     data TEXT NOT NULL,
     expires_at INTEGER NOT NULL,
     PRIMARY KEY (person, kind)
   ) STRICT;
   CREATE INDEX sessions_expiry ON sessions (expires_at);
   CREATE TABLE answers (
     id TEXT PRIMARY KEY,
     data TEXT NOT NULL,
     made_at INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX answers_age ON answers (made_at);
   CREATE TABLE feedback (
     person TEXT NOT NULL,
     answer TEXT NOT NULL,
     verdict TEXT NOT NULL,
     reason TEXT,
     at INTEGER NOT NULL,
     PRIMARY KEY (person, answer)
   ) STRICT;
   CREATE INDEX feedback_age ON feedback (at)`,
  // 2: officials, questions nobody could answer, alerts, the audit log, settings. "made_by" and "done_by" are keyed hashes too
  `CREATE TABLE invitations (
     code TEXT PRIMARY KEY,
     label TEXT NOT NULL,
     made_by TEXT NOT NULL,
     made_at INTEGER NOT NULL,
     revoked_at INTEGER
   ) STRICT;
   CREATE TABLE officials (
     person TEXT PRIMARY KEY,
     invitation TEXT NOT NULL REFERENCES invitations (code),
     since INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE gaps (
     id INTEGER PRIMARY KEY,
     question TEXT NOT NULL,
     meaning TEXT NOT NULL,
     language TEXT NOT NULL,
     status TEXT NOT NULL DEFAULT 'open',
     document TEXT,
     first_at INTEGER NOT NULL,
     last_at INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX gaps_meaning ON gaps (meaning);
   CREATE TABLE gap_people (
     gap INTEGER NOT NULL REFERENCES gaps (id) ON DELETE CASCADE,
     person TEXT NOT NULL,
     address BLOB,
     language TEXT NOT NULL,
     PRIMARY KEY (gap, person)
   ) STRICT;
   CREATE TABLE subscriptions (
     person TEXT NOT NULL,
     kind TEXT NOT NULL,
     subject TEXT NOT NULL,
     address BLOB NOT NULL,
     language TEXT NOT NULL,
     since INTEGER NOT NULL,
     PRIMARY KEY (person, kind, subject)
   ) STRICT;
   CREATE TABLE told (
     person TEXT NOT NULL,
     event TEXT NOT NULL,
     at INTEGER NOT NULL,
     PRIMARY KEY (person, event)
   ) STRICT;
   CREATE TABLE audit (
     id INTEGER PRIMARY KEY,
     at INTEGER NOT NULL,
     done_by TEXT NOT NULL,
     act TEXT NOT NULL,
     detail TEXT NOT NULL
   ) STRICT;
   CREATE TABLE settings (
     name TEXT PRIMARY KEY,
     value TEXT NOT NULL
   ) STRICT`,
  // 3: what was done just now; messages to many
  `CREATE TABLE marks (
     person TEXT NOT NULL,
     what TEXT NOT NULL,
     until INTEGER NOT NULL,
     PRIMARY KEY (person, what)
   ) STRICT;
   CREATE TABLE mailings (
     id INTEGER PRIMARY KEY,
     kind TEXT NOT NULL,
     content TEXT NOT NULL,
     report BLOB NOT NULL,
     language TEXT NOT NULL,
     total INTEGER NOT NULL,
     reached INTEGER NOT NULL DEFAULT 0
   ) STRICT;
   CREATE TABLE letters (
     mailing INTEGER NOT NULL REFERENCES mailings (id) ON DELETE CASCADE,
     person TEXT NOT NULL,
     address BLOB NOT NULL,
     language TEXT NOT NULL,
     PRIMARY KEY (mailing, person)
   ) STRICT`,
];
