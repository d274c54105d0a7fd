import { describe, expect, it } from 'vitest';
import { codeFaults } from '../../src/text/code-faults.ts';
import { contentOf } from '../../src/text/content-of.ts';
import { contentFrom } from './content-row.ts';

const SOURCE = contentOf('**a** `b` [c](d) <i>e <u>f', { syntax: 'markdown' });

function faultsOf(row: string): readonly string[] {
  const { faults, leftOut } = codeFaults(contentFrom(row, SOURCE), SOURCE);
  return [
    ...faults.map((fault) => `${fault.type} ${fault.type === 'unknown' ? fault.id : fault.code.id}`),
    ...leftOut.map(({ id }) => `left out ${id}`),
  ];
}

describe('codeFaults', () => {
  it.each([
    ['‹1›a‹/1› ‹2/› ‹3›c‹/3› ‹4/›e ‹5/›f', []],
    ['‹3›‹2/›‹/3› ‹1›a‹/1› ‹4/›e ‹5/›f', []],
    ['‹2/› ‹3›c‹/3› ‹4/›e ‹5/›f', ['left out 1']],
    ['‹4/› ‹5/›', ['lost 2', 'lost 3', 'left out 1']],
    ['‹1›a‹/1› ‹2/›‹2/› ‹3›c‹/3› ‹3›c‹/3› ‹4/› ‹5/›', ['doubled 2', 'doubled 3']],
    ['‹1›a‹/1› ‹2/› ‹3›c‹/3› ‹4/› ‹5/› ‹9/› ‹9/›', ['unknown 9']],
    ['‹/1›a‹1› ‹2/› ‹3›c ‹4/› ‹5/›', ['unbalanced 1', 'unbalanced 3']],
    ['‹1›a‹3›c‹/1›‹/3› ‹2/› ‹4/› ‹5/›', ['unbalanced 3']],
    ['‹1/›a ‹2›‹/2› ‹3›c‹/3› ‹4/› ‹5/›', ['unbalanced 1', 'unbalanced 2']],
    ['‹5/› ‹1›a‹/1› ‹2/› ‹3›c‹/3› ‹4/›', ['moved 4']],
  ])('of %j', (row, faults) => {
    expect(faultsOf(row)).toEqual(faults);
  });
});
