package zeren.architecture.breach.roomnames.service;

interface ServiceBreach {
}
