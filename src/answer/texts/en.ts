import type { Texts } from './text-keys.ts';

export const en: Texts = {
  label: {
    answered: 'Answered',
    clarify: 'Asked back',
    not_in_corpus: 'Not in the documents',
    out_of_scope: 'Out of scope',
    personal_case: 'A personal case',
    private_data: 'Private data',
    refused: 'Refused',
    emergency: 'Emergency',
    small_talk: 'Small talk',
    unavailable: 'Unavailable',
  },
  description: {
    answered: 'The documents hold it and it was answered.',
    clarify: 'Not clear enough; one question back.',
    not_in_corpus: 'The right field, but the documents at hand do not say.',
    out_of_scope: 'Not about poverty reduction or social protection.',
    personal_case: 'About one person’s file, which only the receiving office knows.',
    private_data: 'Asks for private data of other people.',
    refused: 'Asks for help with something against the rules.',
    emergency: 'Somebody is in danger.',
    small_talk: 'A greeting or thanks.',
    unavailable: 'Nothing can be looked up now.',
  },
  emergency:
    'If you or somebody near you is in danger, get help now: call a neighbour, the village head, the commune police or the nearest commune health station. Do not stay alone. It is not your fault and people are ready to help you.',
  emergencyChild: 'If a child is concerned: call the national child protection hotline 111, free, 24 hours a day.',
  privateData:
    'I do not give private information about other people, including lists or names of poor households. You can ask for overall figures of a commune, former district or province. To have your own status confirmed, take your identity papers to the commune People’s Committee.',
  refusedCheating:
    'I do not help with false declarations, forged papers or ways around the rules: support obtained that way can be taken back. If your household really is in hardship, ask the commune People’s Committee for a poverty review; I can tell you how.',
  refusedInjection:
    'I only answer about poverty-reduction policy from the documents at hand, and I do not change how I work because a question says so. Please ask directly, for example: “How much of the health insurance premium is paid for near-poor households?”',
  personalCase:
    'I cannot see anybody’s file. Please ask where you handed it in, usually the Public Administration Service Centre of the commune, ward or special zone. Take your identity papers and the appointment slip if you have one. If you were refused, you may ask for a written answer with the reasons.',
  outOfScope:
    'This is outside of what I do. I answer about poverty reduction and social protection: poverty line, health insurance, loans, housing, schooling, allowances, and figures on poor households.',
  notInCorpus: 'I have no document that says this, so I do not answer rather than risk being wrong.',
  notInCorpusNearest: 'The nearest topic I have: {title}.',
  askOffice: 'Whom to ask: {office}.',
  unavailable:
    'I cannot look up the documents right now. Please try again in a few minutes, or ask the commune People’s Committee.',
  empty: 'Please write a question, for example: “What is the rural poverty line?”',
  tooVague: 'Which support do you mean? Please choose one or write a little more.',
  whichPlace: 'There are several places called “{name}”. Which one do you mean?',
  whichScheme: 'Which of these do you mean?',
  greeting:
    'Hello. I am Hỏi Xã, an AI assistant on poverty-reduction policy in Viet Nam; I can be wrong, so each answer shows its source. What would you like to know? Please do not send id numbers.',
  thanks: 'You are welcome. Just write if you have another question.',
  aboutMe:
    'I am Hỏi Xã, an AI assistant that answers about poverty-reduction and social-protection policy and figures on poor households, from stored documents and with the source shown. I am not a State body and do not decide who is entitled.',
  masked: 'I have hidden the personal data in your question. Please do not send identity, phone or card numbers.',
  lookedUp: 'Looked up on {day}.',
  inForceFrom: 'in force from {from}',
  inForceFromTo: 'in force from {from} to {to}',
  inForceTo: 'applies until {to}',
  ended: 'This rule stopped applying after {to}.',
  startsLater: 'This rule applies from {from}; it does not apply yet.',
  otherLanguage: 'The source exists only in Vietnamese; quoted as it stands:',
  basis: 'Under {source}',
  overview: 'Support that fits the question:',
  where: 'Where to ask and apply: {office}.',
  termMeans: '{term}: {meaning}.',
  changesSince: 'Changes from {from} to {to}, newest first:',
  changesNone: 'From {from} to {to} I see no rule that begins or ends in the stored documents.',
  changeBegins: '{day}: {title} begins to apply',
  changeEnds: '{day}: last day of {title}',
  documentFound: '{number} – {title}',
  documentReplaces: 'Replaces: {numbers}.',
  documentReplacedBy: 'Replaced by: {numbers}.',
  documentNotFound: 'I do not have document number {number}, so I cannot say what it contains.',
  decided: 'The commune People’s Committee decides; this answer is for orientation only.',
};
