//! Pace: tries of codes and passwords are slowed by waiting, per address and in all. Never blocked: a ministry shares one.

use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::state::keyed::DashMapStateStore;
use governor::state::{InMemoryState, NotKeyed};
use governor::{Quota, RateLimiter};

use crate::App;

/// The longest wait.
const MOST: Duration = Duration::from_secs(8);

/// Who came how often lately. Addresses are kept in memory only.
pub(crate) struct Pace {
    each: RateLimiter<String, DashMapStateStore<String>, DefaultClock>,
    all: RateLimiter<NotKeyed, InMemoryState, DefaultClock>,
    clock: DefaultClock,
}

impl Pace {
    /// `burst` tries at once from one address, then one in two seconds; in all fifty a second.
    pub(crate) fn new(burst: u32) -> Pace {
        let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
        let each = Quota::with_period(Duration::from_secs(2)).unwrap_or_else(|| Quota::per_second(NonZeroU32::MIN));
        let all = Quota::per_second(NonZeroU32::new(50).unwrap_or(NonZeroU32::MIN));
        Pace {
            each: RateLimiter::keyed(each.allow_burst(burst)),
            all: RateLimiter::direct(
                all.allow_burst(burst.saturating_mul(NonZeroU32::new(8).unwrap_or(NonZeroU32::MIN))),
            ),
            clock: DefaultClock::default(),
        }
    }

    fn wait(&self, address: &str) -> Duration {
        let now = self.clock.now();
        let one = self.each.check_key(&address.to_owned()).err().map(|not| not.wait_time_from(now));
        let all = self.all.check().err().map(|not| not.wait_time_from(now));
        one.max(all).unwrap_or_default().min(MOST)
    }
}

/// How long this address waits now.
pub(crate) fn wait(app: &App, address: &str) -> Duration {
    app.pace.wait(address)
}
