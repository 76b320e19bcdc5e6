package dk.helhed.healthdata.cube;

import java.util.SortedMap;

/** How the events of a group are spread over its persons: for each number of events, how many persons had so many. */
public record EventsPerPerson(SortedMap<Integer, Cube> persons) {

    public long persons(int group) {
        return persons.values().stream().mapToLong(cube -> cube.count(group)).sum();
    }

    public long events(int group) {
        return persons.entrySet().stream()
                .mapToLong(entry ->
                        Math.multiplyExact(entry.getKey(), entry.getValue().count(group)))
                .sum();
    }

    /** How many events the persons with the most had together. */
    public long eventsOfTop(int group, int contributors) {
        long left = contributors;
        long events = 0;
        for (Integer frequency :
                persons.keySet().stream().sorted((a, b) -> b - a).toList()) {
            Cube cube = persons.get(frequency);
            long taken = cube == null ? 0 : Math.min(left, cube.count(group));
            events += taken * frequency;
            left -= taken;
        }
        return events;
    }
}
