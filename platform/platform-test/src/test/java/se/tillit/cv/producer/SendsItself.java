package se.tillit.cv.producer;

import org.apache.kafka.clients.producer.KafkaProducer;

/** Sends past the relay. */
class SendsItself {
    KafkaProducer producer = new KafkaProducer();
}
