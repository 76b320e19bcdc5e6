import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What the drills do at the broker: {@code <address> put <topic> <key> <value> [<header>=<value>…]}, {@code count <topic>
 * <word>} (how many records hold it), {@code set <topic> [<setting>=<value>…]} (a setting without a value is as it was).
 */
class Broker {
    public static void main(String[] words) throws Exception {
        Map<String, Object> connection = Map.of("bootstrap.servers", words[0]);
        String topic = words[2];
        List<String> rest = Arrays.asList(words).subList(3, words.length);
        switch (words[1]) {
            case "put" -> put(connection, topic, rest);
            case "count" -> System.out.println(count(connection, topic, rest.get(0)));
            case "set" -> set(connection, topic, rest);
            default -> throw new IllegalArgumentException(words[1]);
        }
    }

    private static void put(Map<String, Object> connection, String topic, List<String> words) throws Exception {
        var record = new ProducerRecord<>(topic, words.get(0), words.get(1));
        for (String word : words.subList(2, words.size())) {
            String[] header = word.split("=", 2);
            record.headers().add(header[0], header[1].getBytes(StandardCharsets.UTF_8));
        }
        try (var producer = new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer())) {
            System.out.println(producer.send(record).get());
        }
    }

    private static long count(Map<String, Object> connection, String topic, String word) {
        long found = 0;
        try (var consumer = new KafkaConsumer<>(connection, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    found += record.value() != null && record.value().contains(word) ? 1 : 0;
                }
            }
        }
        return found;
    }

    private static void set(Map<String, Object> connection, String topic, List<String> words) throws Exception {
        List<AlterConfigOp> changes = new ArrayList<>();
        for (String word : words) {
            String[] setting = word.split("=", 2);
            changes.add(new AlterConfigOp(
                    new ConfigEntry(setting[0], setting.length == 2 ? setting[1] : ""),
                    setting.length == 2 ? AlterConfigOp.OpType.SET : AlterConfigOp.OpType.DELETE));
        }
        try (Admin admin = Admin.create(connection)) {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), changes)).all().get();
        }
    }
}
