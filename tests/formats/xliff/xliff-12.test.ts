import { xliff12 } from '../../../src/formats/xliff/xliff-12.ts';
import { keepsHandOffs } from '../../contracts/hand-off-format.ts';

keepsHandOffs({ format: xliff12, held: (handOff) => handOff });
