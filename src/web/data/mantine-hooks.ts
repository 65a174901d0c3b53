/** What is used of Mantine's hooks. */
export { useDebouncedValue, useIntersection } from '@mantine/hooks';
