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
];
