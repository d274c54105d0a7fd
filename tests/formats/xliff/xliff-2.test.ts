import { xliff2 } from '../../../src/formats/xliff/xliff-2.ts';
import { keepsHandOffs } from '../../contracts/hand-off-format.ts';

keepsHandOffs({ format: xliff2, held: (handOff) => handOff });
