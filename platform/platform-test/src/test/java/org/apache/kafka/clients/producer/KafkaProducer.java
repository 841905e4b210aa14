package org.apache.kafka.clients.producer;

/** Stands for the real one, by name. */
public class KafkaProducer {}
