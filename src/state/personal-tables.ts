/** Tables that hold something of a person. A test sees to it that none with a `person` column is missing. */
export const PERSONAL_TABLES = [
  'people',
  'sessions',
  'feedback',
  'officials',
  'gap_people',
  'subscriptions',
  'told',
  'marks',
  'letters',
] as const;
