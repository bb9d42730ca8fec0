// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/job_queue.h"
#include "tests/support/latch.h"
#include "tests/support/test_database.h"

#include <QTest>

#include <stdexcept>

using namespace server;

class JobQueueTest : public QObject {
    Q_OBJECT

    static inline const QString kKind = QStringLiteral("mail");

    common::JobId add(JobQueue &jobs, common::Timestamp at = {})
    {
        const auto id = m_base->db().write([&](Transaction &tx) {
            return jobs.enqueue(tx, kKind, "hello", at);
        });
        return id.value_or(common::JobId());
    }
    Job find(JobQueue &jobs, common::JobId id)
    {
        const auto job =
            m_base->db().read([&](Transaction &tx) { return jobs.table().find(tx, id); });
        return job && *job ? **job : Job();
    }
    tests::TestClock &clock() { return m_base->clock(); }

private slots:
    void init()
    {
        m_base = std::make_unique<tests::TestDatabase>();
        m_ids = std::make_unique<common::ClockIdSource>(m_base->clock());
        m_jobs = std::make_unique<JobQueue>(m_base->db(), m_base->clock(), *m_ids);
    }
    void cleanup()
    {
        m_jobs.reset();
        m_base.reset();
    }

    void aJobRunsWhenItIsDue()
    {
        QList<QByteArray> payloads;
        m_jobs->handle(kKind, [&](const Job &job) -> Result<> {
            payloads.append(job.payload);
            return {};
        });
        const auto now = add(*m_jobs);
        const auto later = add(*m_jobs, clock().now().plusSeconds(60));
        QCOMPARE(*m_jobs->runDue(), 1);
        QCOMPARE(payloads, (QList<QByteArray>{"hello"}));
        QCOMPARE(find(*m_jobs, now).state, JobState::Done);
        QCOMPARE(find(*m_jobs, later).state, JobState::Queued);
        clock().advance(60'000);
        QCOMPARE(*m_jobs->runDue(), 1);
        QCOMPARE(*m_jobs->runDue(), 0);
    }

    void aJobOfAnUndoneWriteIsNotThere()
    {
        m_jobs->handle(kKind, [](const Job &) -> Result<> { return {}; });
        (void)m_base->db().write([&](Transaction &tx) -> Result<> {
            TRY(m_jobs->enqueue(tx, kKind, {}));
            return common::fail(ErrorCode::PostState);
        });
        QCOMPARE(*m_jobs->runDue(), 0);
    }

    void aFailedJobWaitsLongerEachTimeThenIsDead()
    {
        int runs = 0;
        m_jobs->handle(
            kKind,
            [&](const Job &) -> Result<> {
                if (++runs == 2)
                    throw std::runtime_error("strange");
                return common::fail(ErrorCode::UpstreamUnavailable, QStringLiteral("no answer"));
            },
            {.maxAttempts = 4, .firstDelayMs = 1'000, .longestDelayMs = 3'000}
        );
        const auto id = add(*m_jobs);
        for (const qint64 delay : {1'000, 2'000, 3'000}) {
            QCOMPARE(*m_jobs->runDue(), 1);
            const Job job = find(*m_jobs, id);
            QCOMPARE(job.state, JobState::Queued);
            QCOMPARE(job.runAt.ms - clock().now().ms, delay);
            QVERIFY(!job.lastError.isEmpty());
            clock().advance(delay - 1);
            QCOMPARE(*m_jobs->runDue(), 0);
            clock().advance(1);
        }
        QCOMPARE(*m_jobs->runDue(), 1);
        const Job dead = find(*m_jobs, id);
        QCOMPARE(dead.state, JobState::Dead);
        QCOMPARE(dead.attempts, 4);
        QCOMPARE(dead.lastError, QStringLiteral("no answer"));
        QVERIFY(dead.finishedAt);
        clock().advance(1'000'000);
        QCOMPARE(*m_jobs->runDue(), 0);
        QCOMPARE(runs, 4);
    }

    void aDeadJobCanBeRevived()
    {
        bool works = false;
        m_jobs->handle(
            kKind,
            [&](const Job &) -> Result<> {
                return works ? Result<>() : common::fail(ErrorCode::ServerInternal);
            },
            {.maxAttempts = 1}
        );
        const auto id = add(*m_jobs);
        QCOMPARE(m_jobs->revive(id).error().code, ErrorCode::JobState);
        QCOMPARE(*m_jobs->runDue(), 1);
        QCOMPARE(find(*m_jobs, id).state, JobState::Dead);
        works = true;
        QVERIFY(m_jobs->revive(id));
        QCOMPARE(*m_jobs->runDue(), 1);
        QCOMPARE(find(*m_jobs, id).state, JobState::Done);
        QCOMPARE(*m_jobs->prune(clock().now()), 0);
        QCOMPARE(*m_jobs->prune(clock().now().plusMs(1)), 1);
    }

    void whatACrashLeftBehindRunsAfterItsLease()
    {
        int runs = 0;
        m_jobs->handle(
            kKind,
            [&](const Job &) -> Result<> {
                ++runs;
                return {};
            },
            {.leaseMs = 5'000}
        );
        const auto id = add(*m_jobs);
        // As the process that died had left it.
        QVERIFY(m_base->db().write([&](Transaction &tx) {
            return tx.exec(
                "UPDATE jobs SET state = 'running', attempts = 1, locked_until = ?",
                clock().now().plusMs(5'000)
            );
        }));
        QCOMPARE(*m_jobs->runDue(), 0);
        clock().advance(5'000);
        QCOMPARE(*m_jobs->runDue(), 1);
        QCOMPARE(runs, 1);
        QCOMPARE(find(*m_jobs, id).attempts, 2);
    }

    void aJobThatKillsTheProcessIsGivenUp()
    {
        m_jobs->handle(kKind, [](const Job &) -> Result<> { return {}; }, {.maxAttempts = 2});
        const auto id = add(*m_jobs);
        QVERIFY(m_base->db().write([&](Transaction &tx) {
            return tx.exec(
                "UPDATE jobs SET state = 'running', attempts = 2, locked_until = ?", clock().now()
            );
        }));
        QVERIFY(m_jobs->runDue());
        QCOMPARE(find(*m_jobs, id).state, JobState::Dead);
    }

    void periodicWorkComesBack()
    {
        int runs = 0;
        const auto work = [&]() -> Result<> {
            ++runs;
            return {};
        };
        m_jobs->every(QStringLiteral("prune"), 60'000, work);
        QVERIFY(m_jobs->start(0));
        QCOMPARE(*m_jobs->runDue(), 1);
        // Starting again does not add a second one.
        JobQueue again(m_base->db(), clock(), *m_ids);
        again.every(QStringLiteral("prune"), 60'000, work);
        QVERIFY(again.start(0));
        QCOMPARE(*again.runDue(), 0);
        clock().advance(60'000);
        QCOMPARE(*again.runDue(), 1);
        QCOMPARE(runs, 2);
    }

    void jobsOfUnknownKindsWait()
    {
        const auto id = add(*m_jobs);
        QCOMPARE(*m_jobs->runDue(), 0);
        QCOMPARE(find(*m_jobs, id).state, JobState::Queued);
    }

    void threadsAreWokenAndStopInPeace()
    {
        tests::Latch latch;
        m_jobs->handle(kKind, [&](const Job &) -> Result<> {
            latch.arriveAndWait();
            return {};
        });
        QVERIFY(m_jobs->start(2));
        const auto id = add(*m_jobs);
        latch.waitForArrival();
        QCOMPARE(find(*m_jobs, id).state, JobState::Running);
        latch.open();
        m_jobs->stop();
        QCOMPARE(find(*m_jobs, id).state, JobState::Done);
    }

    void aFinalErrorIsNotTriedAgain()
    {
        JobOptions options;
        options.isFinal = [](const Error &error) {
            return error.code == ErrorCode::ValidationFailed;
        };
        ErrorCode code = ErrorCode::UpstreamUnavailable;
        m_jobs->handle(
            kKind, [&](const Job &) -> Result<> { return common::fail(code); }, options
        );
        const auto id = add(*m_jobs);
        QVERIFY(m_jobs->runDue());
        QCOMPARE(find(*m_jobs, id).state, JobState::Queued);
        code = ErrorCode::ValidationFailed;
        clock().advance(60'000);
        QVERIFY(m_jobs->runDue());
        QCOMPARE(find(*m_jobs, id).state, JobState::Dead);
        QCOMPARE(find(*m_jobs, id).attempts, 2);
    }

    void whatIsDoneIsForgottenIfItIsToBe()
    {
        JobOptions options;
        options.forget = true;
        options.maxAttempts = 1;
        bool fails = false;
        m_jobs->handle(
            kKind,
            [&](const Job &) -> Result<> {
                return fails ? common::fail(ErrorCode::ServerInternal) : Result<>();
            },
            options
        );
        const auto done = add(*m_jobs);
        QVERIFY(m_jobs->runDue());
        QVERIFY(!find(*m_jobs, done).id.isValid());
        fails = true;
        const auto dead = add(*m_jobs);
        QVERIFY(m_jobs->runDue());
        QCOMPARE(find(*m_jobs, dead).state, JobState::Dead);
    }

    void jobsAreListedByState()
    {
        m_jobs->handle(kKind, [](const Job &) -> Result<> { return {}; });
        const auto first = add(*m_jobs);
        QVERIFY(m_jobs->runDue());
        const auto second = add(*m_jobs);
        const auto list = [&](std::optional<JobState> state, common::JobId below) {
            QList<common::JobId> ids;
            const auto jobs = m_base->db().read([&](Transaction &tx) {
                return m_jobs->table().list(tx, state, below, 10);
            });
            for (const Job &job : jobs.value_or(QList<Job>()))
                ids.append(job.id);
            return ids;
        };
        QCOMPARE(list(std::nullopt, {}), (QList<common::JobId>{second, first}));
        QCOMPARE(list(std::nullopt, second), (QList<common::JobId>{first}));
        QCOMPARE(list(JobState::Done, {}), (QList<common::JobId>{first}));
    }

private:
    std::unique_ptr<tests::TestDatabase> m_base;
    std::unique_ptr<common::ClockIdSource> m_ids;
    std::unique_ptr<JobQueue> m_jobs;
};

QTEST_GUILESS_MAIN(JobQueueTest)
#include "job_queue_test.moc"
