import type { ClusterId, EntityId } from '../../record/index.ts';
import type { PersonGraph } from '../contract.ts';

/** The cluster of an entity; one that was never joined is its own. */
export function clusterIn({ clusterOf }: Pick<PersonGraph, 'clusterOf'>, entity: EntityId): ClusterId {
	return clusterOf.get(entity) ?? (entity as string as ClusterId);
}
