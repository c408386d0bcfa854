import { describe, expect, it } from 'vitest';
import type { EntitlementInForce } from '../../../src/eligibility/criteria/criteria.ts';
import { type Ruling, rule } from '../../../src/eligibility/evaluate/rule.ts';
import type { Facts } from '../../../src/eligibility/facts/facts.ts';
import { household } from '../household.ts';
import { about, caseOf, compare, entitlement, is, POOR } from './synthetic.ts';

const rulings = (it: EntitlementInForce, facts: Facts, skipped: readonly string[] = []): readonly Ruling[] => {
  const { member: _member, ...rest } = about({ facts, skipped: new Set(skipped) });
  return rule(it, rest);
};
const short = ({ member, verdict, granted, open, nobody }: Ruling): string =>
  [
    member?.id ?? 'household',
    verdict,
    granted?.id ?? '-',
    ...open.map(({ key }) => key),
    ...(nobody ? ['nobody'] : []),
  ].join(' ');

describe('for the household', () => {
  const support = entitlement('a', [
    caseOf('best', is('farming', 'yes')),
    caseOf('good', POOR),
    caseOf('least', is('island', 'yes')),
  ]);
  it.each([
    // Once a case is finally met, the ones after it no longer matter.
    [{ farming: 'yes' }, 'household likely best'],
    [{ status: 'poor', farming: 'no' }, 'household likely good'],
    [{ status: 'poor' }, 'household likely good farming'],
    [{}, 'household cannot_tell - farming status island'],
    [{ farming: 'no', status: 'average' }, 'household cannot_tell - island'],
    [{ farming: 'no', status: 'average', island: 'no' }, 'household unlikely -'],
  ])('%j: %s', (facts, expected) => {
    expect(rulings(support, household(facts)).map(short)).toEqual([expected]);
  });

  it('every case has its finding', () => {
    const [ruling] = rulings(support, household({ farming: 'yes', status: 'average' }));
    expect(ruling?.cases.map(({ case: { id }, finding }) => `${id} ${finding.truth}`)).toEqual([
      'best met',
      'good not_met',
      'least unknown',
    ]);
  });
});

describe('for members', () => {
  const support = entitlement('a', [caseOf('old', compare('age', 'atLeast', 75))], { each: 'elderly' });
  it.each<[string, Facts, readonly string[], readonly string[]]>([
    [
      'each that it is for',
      household({}, [{ age: 80 }, { age: 62 }, { age: 9 }]),
      [],
      ['m1 likely old', 'm2 unlikely -'],
    ],
    ['nobody told of', household({}), [], ['household cannot_tell - anyone:elderly']],
    ['nobody is', household({}, [], ['elderly']), [], ['household unlikely - nobody']],
    ['nobody known of', household({}), ['anyone:elderly'], ['household cannot_tell -']],
    [
      'one who may be, and others',
      household({}, [{ kin: 'mother' }]),
      [],
      ['m1 cannot_tell - m1.age m1.age', 'household cannot_tell - anyone:elderly'],
    ],
    [
      'one who may be, and no others',
      household({}, [{ kin: 'mother' }], ['elderly']),
      [],
      ['m1 cannot_tell - m1.age m1.age'],
    ],
    [
      'one who may be, others not known',
      household({}, [{ kin: 'mother' }]),
      ['anyone:elderly'],
      ['m1 cannot_tell - m1.age m1.age'],
    ],
    ['a child only', household({}, [{ age: 9 }]), [], ['household cannot_tell - anyone:elderly']],
  ])('%s', (_name, facts, skipped, expected) => {
    expect(rulings(support, facts, skipped).map(short)).toEqual(expected);
  });

  it('one of whom it is not known whether it is for them is not granted it', () => {
    const any = entitlement('a', [caseOf('poor', POOR)], { each: 'elderly' });
    const facts = household({ status: 'poor' }, [{ kin: 'mother' }], ['elderly']);
    expect(rulings(any, facts).map(short)).toEqual(['m1 cannot_tell - m1.age']);
    expect(rulings(any, household({ status: 'poor' }, [{ age: 70 }])).map(short)).toEqual(['m1 likely poor']);
  });

  it('a member not told of has no cases', () => {
    expect(rulings(support, household({}))[0]?.cases).toEqual([]);
  });
});
