import assert from "node:assert/strict";
import { test } from "node:test";
import { Kafka as CloudEvents, type CloudEvent, type KafkaMessage } from "cloudevents";
import { deserialize, getMode, sanitize, NotImplementedError } from "cloudevents-kafka";
import { Kafka, logLevel } from "kafkajs";
import * as suite from "./suite.js";

const topics = [
  "plans.area.v1",
  "plans.plan.v1",
  "plans.activity.v1",
  "plans.cooperation.v1",
  "initiatives.initiative.v1",
  "initiatives.activity.v1",
  "health-data.release.v1",
  "health-data.value.v1",
];

const kafka = new Kafka({ clientId: "client-test", brokers: [suite.kafka], logLevel: logLevel.ERROR });

interface Read {
  topic: string;
  value: Buffer | null;
  headers: Record<string, string>;
  key: string;
}

/** Everything that the topics hold now, as kafkajs decompresses it. */
async function readAll(): Promise<Read[]> {
  const admin = kafka.admin();
  await admin.connect();
  const left = new Set<string>();
  for (const topic of topics) {
    for (const partition of await admin.fetchTopicOffsets(topic)) {
      if (Number(partition.high) > Number(partition.low)) left.add(`${topic}/${partition.partition}/${Number(partition.high) - 1}`);
    }
  }
  await admin.disconnect();
  const read: Read[] = [];
  const consumer = kafka.consumer({ groupId: suite.unique("client-test") });
  await consumer.connect();
  await consumer.subscribe({ topics, fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    consumer.on(consumer.events.CRASH, (crash) => reject(crash.payload.error));
    consumer
      .run({
        eachMessage: async ({ topic, partition, message }) => {
          read.push({
            topic,
            value: message.value,
            headers: sanitize((message.headers ?? {}) as Record<string, Buffer>) as Record<string, string>,
            key: message.key?.toString() ?? "",
          });
          left.delete(`${topic}/${partition}/${message.offset}`);
          if (left.size === 0) resolve();
        },
      })
      .catch(reject);
  });
  await consumer.disconnect();
  return read;
}

test("every record of every topic is read with kafkajs and is a CloudEvent whose schema is where it says", async () => {
  const read = await readAll();

  assert.deepEqual([...new Set(read.map((one) => one.topic))].sort(), [...topics].sort());
  const versions = new Map<string, number>();
  for (const one of read) {
    // cloudevents-kafka knows the record as one in binary mode, and reads structured mode alone (0.2.1).
    assert.equal(getMode(one.headers), "binary");
    if (one.value === null) continue;
    const message = { key: one.key, value: one.value, headers: one.headers } as unknown as KafkaMessage<unknown>;
    assert.throws(() => deserialize(message as never), NotImplementedError);
    const event = CloudEvents.toEvent(message) as CloudEvent<object>;
    assert.equal(event.subject, one.key);
    assert.equal(typeof event.data, "object");
    assert.ok(event.validate());
    assert.match(event.dataschema!, new RegExp(`/schemas/${one.topic.replaceAll(".", "\\.")}$`));
    if (!one.topic.endsWith("activity.v1") && one.topic !== "health-data.release.v1") {
      const version = Number(event["aggregateversion"]);
      const place = `${one.topic}/${one.key}`;
      assert.ok(version > (versions.get(place) ?? -1), `${place} falls from ${versions.get(place)} to ${version}`);
      versions.set(place, version);
    }
  }
  for (const topic of topics) {
    const address = read.find((one) => one.topic === topic)!.headers["ce_dataschema"]!;
    const answer = await fetch(address);
    assert.equal(answer.status, 200, address);
    assert.equal(((await answer.json()) as { $schema: string }).$schema, "https://json-schema.org/draft/2020-12/schema");
  }
});
