package dk.helhed.plans.area;

import dk.helhed.kit.outbox.OutboxEvent;

/** Tells the neighbours the whole public state of an area, on the topic {@code plans.area.v1}. */
final class AreaEvent {

    static final String TOPIC = "plans.area.v1";

    private AreaEvent() {}

    static OutboxEvent stated(Area area) {
        return new OutboxEvent(
                TOPIC,
                area.code(),
                "area/" + area.code(),
                area.version(),
                area.municipality(),
                "dk.helhed.plans.area.stated",
                AreaView.of(area));
    }
}
