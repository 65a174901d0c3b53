/** What is used of Mantine's hooks. */
export { useDebouncedValue, useIntersection, useMediaQuery } from '@mantine/hooks';
