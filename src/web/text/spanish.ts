import { inSpanish } from '../../api/index.ts';
import { es } from './es.ts';
import { sayInSpanish } from './messages.ts';

/** All that is said in Spanish, messages of the record too; it comes when somebody reads in it. */
export function spanish(): typeof es {
	sayInSpanish(inSpanish);
	return es;
}
