<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>KDialogs</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>%1M</source>
        <comment>millions</comment>
        <translation>%1M</translation>
    </message>
    <message>
        <source>%1K</source>
        <comment>thousands</comment>
        <translation>%1K</translation>
    </message>
    <message>
        <source>%1+</source>
        <translation>%1+</translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>minutes ago, short</comment>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <comment>hours ago, short</comment>
        <translation>
            <numerusform>%Ln h</numerusform>
            <numerusform>%Ln h</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>just now</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Yesterday</translation>
    </message>
</context>
<context>
    <name>ShortcutMap</name>
    <message>
        <source>First section of the rail</source>
        <translation>First section of the rail</translation>
    </message>
    <message>
        <source>Second section</source>
        <translation>Second section</translation>
    </message>
    <message>
        <source>Third section</source>
        <translation>Third section</translation>
    </message>
    <message>
        <source>Fourth section</source>
        <translation>Fourth section</translation>
    </message>
    <message>
        <source>Fifth section</source>
        <translation>Fifth section</translation>
    </message>
    <message>
        <source>Sixth section</source>
        <translation>Sixth section</translation>
    </message>
    <message>
        <source>Seventh section</source>
        <translation>Seventh section</translation>
    </message>
    <message>
        <source>Eighth section</source>
        <translation>Eighth section</translation>
    </message>
    <message>
        <source>Ninth section</source>
        <translation>Ninth section</translation>
    </message>
    <message>
        <source>Quick find</source>
        <translation>Quick find</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>All commands</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>New post</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>New message</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Find on this page</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Close, cancel, or go back</source>
        <translation>Close, cancel, or go back</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Previous pane</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normal text size</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Light or dark</translation>
    </message>
    <message>
        <source>Fold the rail</source>
        <translation>Fold the rail</translation>
    </message>
    <message>
        <source>Info or side panel</source>
        <translation>Info or side panel</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Close to the tray</source>
        <translation>Close to the tray</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>Next item</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>Previous item</translation>
    </message>
    <message>
        <source>First item</source>
        <translation>First item</translation>
    </message>
    <message>
        <source>Last item</source>
        <translation>Last item</translation>
    </message>
    <message>
        <source>One page on</source>
        <translation>One page on</translation>
    </message>
    <message>
        <source>One page back</source>
        <translation>One page back</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Like</translation>
    </message>
    <message>
        <source>Vote down</source>
        <translation>Vote down</translation>
    </message>
    <message>
        <source>Comment or reply</source>
        <translation>Comment or reply</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Bookmark</translation>
    </message>
    <message>
        <source>Open the author</source>
        <translation>Open the author</translation>
    </message>
    <message>
        <source>Menu of the item</source>
        <translation>Menu of the item</translation>
    </message>
    <message>
        <source>Play or show</source>
        <translation>Play or show</translation>
    </message>
    <message>
        <source>Collapse comments</source>
        <translation>Collapse comments</translation>
    </message>
    <message>
        <source>Expand comments</source>
        <translation>Expand comments</translation>
    </message>
    <message>
        <source>Next unread item</source>
        <translation>Next unread item</translation>
    </message>
    <message>
        <source>Previous unread item</source>
        <translation>Previous unread item</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Copy text or link</source>
        <translation>Copy text or link</translation>
    </message>
    <message>
        <source>Send or post</source>
        <translation>Send or post</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Attach a file</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Edit the last message, in an empty editor</source>
        <translation>Edit the last message, in an empty editor</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Next conversation</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Previous conversation</translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation>Next unread conversation</translation>
    </message>
    <message>
        <source>Previous unread conversation</source>
        <translation>Previous unread conversation</translation>
    </message>
    <message>
        <source>Mute the conversation</source>
        <translation>Mute the conversation</translation>
    </message>
    <message>
        <source>Next community</source>
        <translation>Next community</translation>
    </message>
    <message>
        <source>Previous community</source>
        <translation>Previous community</translation>
    </message>
</context>
<context>
    <name>TextBlock</name>
    <message>
        <source>Show more</source>
        <translation>Show more</translation>
    </message>
</context>
<context>
    <name>app::AboutDialog</name>
    <message>
        <source>Kith %1</source>
        <translation>Kith %1</translation>
    </message>
    <message>
        <source>A social network that people host themselves.</source>
        <translation>A social network that people host themselves.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>Free software under the GNU General Public License, version 3 or later, without any warranty.</translation>
    </message>
    <message>
        <source>Your settings and what is saved: %1</source>
        <translation>Your settings and what is saved: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Made with Qt %1. Icons: Lucide (ISC). Fonts: Inter and Noto Sans Arabic (OFL). QR codes: qrcodegen (MIT).</source>
        <translation>Made with Qt %1. Icons: Lucide (ISC). Fonts: Inter and Noto Sans Arabic (OFL). QR codes: qrcodegen (MIT).</translation>
    </message>
</context>
<context>
    <name>app::AboutPane</name>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Kith %1</source>
        <comment>version</comment>
        <translation>Kith %1</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Made with</translation>
    </message>
    <message>
        <source>Folder of this profile</source>
        <translation>Folder of this profile</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open the folder of this profile</source>
        <translation>Open the folder of this profile</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Version of the server</source>
        <translation>Version of the server</translation>
    </message>
    <message>
        <source>Who runs it</source>
        <translation>Who runs it</translation>
    </message>
</context>
<context>
    <name>app::AboutStep</name>
    <message>
        <source>This name is too long.</source>
        <translation>This name is too long.</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Display name</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>About you</translation>
    </message>
    <message>
        <source>What neighbours may know of you</source>
        <translation>What neighbours may know of you</translation>
    </message>
</context>
<context>
    <name>app::AccountButton</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>%1, account menu</source>
        <comment>name of a person</comment>
        <translation>%1, account menu</translation>
    </message>
</context>
<context>
    <name>app::AccountMenu</name>
    <message>
        <source>As the system</source>
        <comment>theme</comment>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>theme</comment>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>theme</comment>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Account menu</source>
        <translation>Account menu</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>About Kith</source>
        <translation>About Kith</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Sign out…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message numerus="yes">
        <source>Moderation (%Ln waiting)</source>
        <translation>
            <numerusform>Moderation (%Ln waiting)</numerusform>
            <numerusform>Moderation (%Ln waiting)</numerusform>
        </translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>Moderation</translation>
    </message>
    <message>
        <source>Invite people…</source>
        <translation>Invite people…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>app::AccountPane</name>
    <message>
        <source>Account and security</source>
        <translation>Account and security</translation>
    </message>
    <message>
        <source>Signed-in devices</source>
        <translation>Signed-in devices</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Your data</translation>
    </message>
    <message>
        <source>How you sign in</source>
        <translation>How you sign in</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>Send the link again</source>
        <translation>Send the link again</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Second factor</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Set up…</translation>
    </message>
    <message>
        <source>Switch off…</source>
        <translation>Switch off…</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Recovery codes</translation>
    </message>
    <message>
        <source>New ones take the place of those that you have.</source>
        <translation>New ones take the place of those that you have.</translation>
    </message>
    <message>
        <source>Make new ones…</source>
        <translation>Make new ones…</translation>
    </message>
    <message>
        <source>Leave this community</source>
        <translation>Leave this community</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>Delete account</translation>
    </message>
    <message>
        <source>With a time to change your mind; other communities stay.</source>
        <translation>With a time to change your mind; other communities stay.</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Delete…</translation>
    </message>
    <message>
        <source>On: whoever signs in needs a code from your phone besides the password.</source>
        <translation>On: whoever signs in needs a code from your phone besides the password.</translation>
    </message>
    <message>
        <source>Off. With it a password alone does not let anybody in.</source>
        <translation>Off. With it a password alone does not let anybody in.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>It becomes %1 when you open the link that was sent there.</source>
        <translation>It becomes %1 when you open the link that was sent there.</translation>
    </message>
    <message>
        <source>Not confirmed yet: open the link that was sent there.</source>
        <translation>Not confirmed yet: open the link that was sent there.</translation>
    </message>
    <message>
        <source>Sent. It can take a minute.</source>
        <translation>Sent. It can take a minute.</translation>
    </message>
    <message>
        <source>Switch the second factor off?</source>
        <translation>Switch the second factor off?</translation>
    </message>
    <message>
        <source>Then the password alone lets anybody in. Your recovery codes go as well.</source>
        <translation>Then the password alone lets anybody in. Your recovery codes go as well.</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Switch off</translation>
    </message>
</context>
<context>
    <name>app::App</name>
    <message>
        <source>Preparing the demo…</source>
        <translation>Preparing the demo…</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Your sign-in could not be kept. You stay signed in until you quit Kith.</source>
        <translation>Your sign-in could not be kept. You stay signed in until you quit Kith.</translation>
    </message>
    <message>
        <source>What was saved of it on this computer has been removed.</source>
        <translation>What was saved of it on this computer has been removed.</translation>
    </message>
    <message>
        <source>Until %1.</source>
        <translation>Until %1.</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Signing out…</translation>
    </message>
    <message>
        <source>Your sign-in to %1 has ended. Sign in again to see it.</source>
        <translation>Your sign-in to %1 has ended. Sign in again to see it.</translation>
    </message>
</context>
<context>
    <name>app::AppearancePane</name>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>theme</comment>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>theme</comment>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>theme</comment>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Use the font of the system</source>
        <translation>Use the font of the system</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Movement</translation>
    </message>
    <message>
        <source>Pages and buttons move when they change.</source>
        <translation>Pages and buttons move when they change.</translation>
    </message>
</context>
<context>
    <name>app::ApplicantCard</name>
    <message>
        <source>@%1 · asked %2</source>
        <comment>user name, how long ago</comment>
        <translation>@%1 · asked %2</translation>
    </message>
    <message>
        <source>%1, confirmed</source>
        <comment>an address</comment>
        <translation>%1, confirmed</translation>
    </message>
    <message>
        <source>%1, not confirmed</source>
        <comment>an address</comment>
        <translation>%1, not confirmed</translation>
    </message>
    <message>
        <source>Invited by %1</source>
        <translation>Invited by %1</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Let in</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Refuse…</translation>
    </message>
    <message>
        <source>Let %1 in</source>
        <translation>Let %1 in</translation>
    </message>
    <message>
        <source>Refuse %1</source>
        <translation>Refuse %1</translation>
    </message>
</context>
<context>
    <name>app::BottomBar</name>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>app::CertificateAlert</name>
    <message>
        <source>%1 is not who it was</source>
        <comment>a server</comment>
        <translation>%1 is not who it was</translation>
    </message>
    <message>
        <source>This invite does not go with %1</source>
        <comment>a server</comment>
        <translation>This invite does not go with %1</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired</source>
        <translation>The certificate of %1 has expired</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet</source>
        <translation>The certificate of %1 is not valid yet</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be used</source>
        <translation>The certificate of %1 cannot be used</translation>
    </message>
    <message>
        <source>Another certificate answers than the one Kith knows. Kith has stopped and sent nothing.

What may have happened: somebody between you and the server poses as it, as in a strange Wi-Fi. Or the server was set up anew.

What to do: try from another network. Ask the person who runs the server, in person or by phone. If the certificate is new, sign out of this community in Kith, sign in again, and compare the fingerprint with the one that person reads to you.</source>
        <translation>Another certificate answers than the one Kith knows. Kith has stopped and sent nothing.

What may have happened: somebody between you and the server poses as it, as in a strange Wi-Fi. Or the server was set up anew.

What to do: try from another network. Ask the person who runs the server, in person or by phone. If the certificate is new, sign out of this community in Kith, sign in again, and compare the fingerprint with the one that person reads to you.</translation>
    </message>
    <message>
        <source>Kith has sent nothing. The person who runs the server has to renew the certificate. If others can connect, check the date of this computer.</source>
        <translation>Kith has sent nothing. The person who runs the server has to renew the certificate. If others can connect, check the date of this computer.</translation>
    </message>
    <message>
        <source>Kith has sent nothing. Check the date and time of this computer, then try again.</source>
        <translation>Kith has sent nothing. Check the date and time of this computer, then try again.</translation>
    </message>
    <message>
        <source>Kith has sent nothing. The person who runs the server has to mend it; tell them what you see here.</source>
        <translation>Kith has sent nothing. The person who runs the server has to mend it; tell them what you see here.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>The link names another certificate than this server has. Kith has sent nothing.

The link may be forged, somebody may pose as the server, or it was set up anew. Ask the person who runs the server, in person or by phone.</source>
        <translation>The link names another certificate than this server has. Kith has sent nothing.

The link may be forged, somebody may pose as the server, or it was set up anew. Ask the person who runs the server, in person or by phone.</translation>
    </message>
</context>
<context>
    <name>app::CertificateDialog</name>
    <message>
        <source>Is this really %1?</source>
        <translation>Is this really %1?</translation>
    </message>
    <message>
        <source>This server vouches for itself, as servers at home do. Ask the person who runs it to read the fingerprint to you, and trust it only if every group is the same.</source>
        <translation>This server vouches for itself, as servers at home do. Ask the person who runs it to read the fingerprint to you, and trust it only if every group is the same.</translation>
    </message>
    <message>
        <source>Name on the certificate: %1</source>
        <translation>Name on the certificate: %1</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>It is the same: trust it</source>
        <translation>It is the same: trust it</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>app::CommunitiesMenu</name>
    <message>
        <source>Communities</source>
        <translation>Communities</translation>
    </message>
    <message>
        <source>Next community</source>
        <translation>Next community</translation>
    </message>
    <message>
        <source>Add a community…</source>
        <translation>Add a community…</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <comment>a community, a person</comment>
        <translation>%1, as %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a community, number of unread</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>app::CommunitiesPane</name>
    <message>
        <source>Communities</source>
        <translation>Communities</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a member, a server</comment>
        <translation>%1 at %2</translation>
    </message>
    <message>
        <source>You are here now</source>
        <translation>You are here now</translation>
    </message>
    <message>
        <source>Last used: %1</source>
        <translation>Last used: %1</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Remove %1 from this computer</source>
        <translation>Remove %1 from this computer</translation>
    </message>
    <message>
        <source>Remove this account from this computer?</source>
        <translation>Remove this account from this computer?</translation>
    </message>
    <message>
        <source>What is saved of %1 here goes: posts, drafts and what has not been sent. The account itself stays on its server.</source>
        <translation>What is saved of %1 here goes: posts, drafts and what has not been sent. The account itself stays on its server.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>app::CommunityHead</name>
    <message>
        <source>Connection: online</source>
        <translation>Connection: online</translation>
    </message>
    <message>
        <source>Connection: connecting</source>
        <translation>Connection: connecting</translation>
    </message>
    <message>
        <source>Connection: offline</source>
        <translation>Connection: offline</translation>
    </message>
</context>
<context>
    <name>app::CommunityMenu</name>
    <message>
        <source>Copy address %1</source>
        <translation>Copy address %1</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>Address copied</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Connect now</translation>
    </message>
</context>
<context>
    <name>app::ComposeCard</name>
    <message>
        <source>Post</source>
        <comment>verb</comment>
        <translation>Post</translation>
    </message>
</context>
<context>
    <name>app::ComposeDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Post</source>
        <comment>verb</comment>
        <translation>Post</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>New post</translation>
    </message>
    <message>
        <source>Edit post</source>
        <translation>Edit post</translation>
    </message>
</context>
<context>
    <name>app::ConnectionBanner</name>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>You are offline.</source>
        <translation>You are offline.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>The server does not answer.</translation>
    </message>
    <message>
        <source>Showing what was saved at %1.</source>
        <translation>Showing what was saved at %1.</translation>
    </message>
    <message>
        <source>Trying now…</source>
        <translation>Trying now…</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %Ln s.</source>
        <translation>
            <numerusform>Next try in %Ln s.</numerusform>
            <numerusform>Next try in %Ln s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ConnectionWatch</name>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connecting…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
</context>
<context>
    <name>app::DeleteAccountDialog</name>
    <message>
        <source>Delete your account?</source>
        <translation>Delete your account?</translation>
    </message>
    <message>
        <source>Your profile, your posts, your votes and whom you follow are hidden at once, and all other devices are signed out.</source>
        <translation>Your profile, your posts, your votes and whom you follow are hidden at once, and all other devices are signed out.</translation>
    </message>
    <message numerus="yes">
        <source>You have %Ln day(s) to change your mind: sign in and press “Keep my account”. Then everything is deleted for good, on the server too.</source>
        <translation>
            <numerusform>You have %Ln day to change your mind: sign in and press “Keep my account”. Then everything is deleted for good, on the server too.</numerusform>
            <numerusform>You have %Ln days to change your mind: sign in and press “Keep my account”. Then everything is deleted for good, on the server too.</numerusform>
        </translation>
    </message>
    <message>
        <source>Get a copy of my data first</source>
        <translation>Get a copy of my data first</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>Delete account</translation>
    </message>
</context>
<context>
    <name>app::DemoServer</name>
    <message>
        <source>The demo server cannot be started.</source>
        <translation>The demo server cannot be started.</translation>
    </message>
    <message>
        <source>No space left on this computer.</source>
        <translation>No space left on this computer.</translation>
    </message>
    <message>
        <source>The demo server has stopped.</source>
        <translation>The demo server has stopped.</translation>
    </message>
</context>
<context>
    <name>app::DevicesCard</name>
    <message>
        <source>This device</source>
        <translation>This device</translation>
    </message>
    <message>
        <source>Last used: %1</source>
        <translation>Last used: %1</translation>
    </message>
    <message>
        <source>%1 · from %2</source>
        <comment>last used, a network address</comment>
        <translation>%1 · from %2</translation>
    </message>
    <message>
        <source>Sign out what you do not know or no longer use.</source>
        <translation>Sign out what you do not know or no longer use.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Sign out the others</source>
        <translation>Sign out the others</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Unnamed device</source>
        <translation>Unnamed device</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <comment>a device</comment>
        <translation>Sign out %1</translation>
    </message>
</context>
<context>
    <name>app::EditProfileDialog</name>
    <message>
        <source>Edit profile</source>
        <translation>Edit profile</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>I approve who follows me</source>
        <translation>I approve who follows me</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Only followers see your posts</source>
        <translation>Only followers see your posts</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>About you</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>letters typed, letters allowed</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Add a link</source>
        <translation>Add a link</translation>
    </message>
    <message>
        <source>Remove this link</source>
        <translation>Remove this link</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the link</source>
        <translation>Name of the link</translation>
    </message>
    <message>
        <source>Address of the link</source>
        <translation>Address of the link</translation>
    </message>
    <message>
        <source>An address begins with https://</source>
        <translation>An address begins with https://</translation>
    </message>
</context>
<context>
    <name>app::EmailDialog</name>
    <message>
        <source>Change your e-mail address</source>
        <translation>Change your e-mail address</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>New address</translation>
    </message>
    <message>
        <source>We send a link to the new address. It counts once you have opened the link.</source>
        <translation>We send a link to the new address. It counts once you have opened the link.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>An address has an @ in it.</source>
        <translation>An address has an @ in it.</translation>
    </message>
</context>
<context>
    <name>app::EntryPages</name>
    <message>
        <source>Your address is confirmed. Sign in.</source>
        <translation>Your address is confirmed. Sign in.</translation>
    </message>
    <message>
        <source>Your new password is set. Sign in with it.</source>
        <translation>Your new password is set. Sign in with it.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Create an account</translation>
    </message>
    <message>
        <source>Almost there</source>
        <translation>Almost there</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
</context>
<context>
    <name>app::ErrorSentence</name>
    <message>
        <source>You are offline.</source>
        <translation>You are offline.</translation>
    </message>
    <message>
        <source>Cannot find the server.</source>
        <translation>Cannot find the server.</translation>
    </message>
    <message>
        <source>Cannot find %1.</source>
        <translation>Cannot find %1.</translation>
    </message>
    <message>
        <source>The connection is not safe: certificate does not match.</source>
        <translation>The connection is not safe: certificate does not match.</translation>
    </message>
    <message>
        <source>The server gave an answer that Kith does not understand.</source>
        <translation>The server gave an answer that Kith does not understand.</translation>
    </message>
    <message>
        <source>The server does not answer. Kith keeps trying.</source>
        <translation>The server does not answer. Kith keeps trying.</translation>
    </message>
    <message>
        <source>That user name and password do not match.</source>
        <translation>That user name and password do not match.</translation>
    </message>
    <message>
        <source>Type the code of your second factor.</source>
        <translation>Type the code of your second factor.</translation>
    </message>
    <message>
        <source>That code is not right. Wait for the next one and try again.</source>
        <translation>That code is not right. Wait for the next one and try again.</translation>
    </message>
    <message>
        <source>Open the link that we sent to your e-mail address first.</source>
        <translation>Open the link that we sent to your e-mail address first.</translation>
    </message>
    <message>
        <source>Type your password again to go on.</source>
        <translation>Type your password again to go on.</translation>
    </message>
    <message>
        <source>That user name is taken.</source>
        <translation>That user name is taken.</translation>
    </message>
    <message>
        <source>That e-mail address is already in use.</source>
        <translation>That e-mail address is already in use.</translation>
    </message>
    <message>
        <source>An administrator has not let you in yet.</source>
        <translation>An administrator has not let you in yet.</translation>
    </message>
    <message>
        <source>This account is suspended.</source>
        <translation>This account is suspended.</translation>
    </message>
    <message>
        <source>This account is banned.</source>
        <translation>This account is banned.</translation>
    </message>
    <message>
        <source>The community would have no administrator left.</source>
        <translation>The community would have no administrator left.</translation>
    </message>
    <message>
        <source>This community takes no new members at the moment.</source>
        <translation>This community takes no new members at the moment.</translation>
    </message>
    <message>
        <source>This member does not allow that.</source>
        <translation>This member does not allow that.</translation>
    </message>
    <message>
        <source>You cannot do that with yourself.</source>
        <translation>You cannot do that with yourself.</translation>
    </message>
    <message>
        <source>Only public posts can be shared.</source>
        <translation>Only public posts can be shared.</translation>
    </message>
    <message>
        <source>Your membership does not include this.</source>
        <translation>Your membership does not include this.</translation>
    </message>
    <message>
        <source>This community has switched that off.</source>
        <translation>This community has switched that off.</translation>
    </message>
    <message>
        <source>Your storage is full.</source>
        <translation>Your storage is full.</translation>
    </message>
    <message>
        <source>Files of this kind are not accepted here.</source>
        <translation>Files of this kind are not accepted here.</translation>
    </message>
    <message>
        <source>That is too large.</source>
        <translation>That is too large.</translation>
    </message>
    <message>
        <source>A file is not ready yet. Try again in a moment.</source>
        <translation>A file is not ready yet. Try again in a moment.</translation>
    </message>
    <message>
        <source>This poll is closed.</source>
        <translation>This poll is closed.</translation>
    </message>
    <message>
        <source>The server has no space left. Your text is kept.</source>
        <translation>The server has no space left. Your text is kept.</translation>
    </message>
    <message>
        <source>Please sign in again.</source>
        <translation>Please sign in again.</translation>
    </message>
    <message>
        <source>You are not allowed to do this.</source>
        <translation>You are not allowed to do this.</translation>
    </message>
    <message>
        <source>This is gone.</source>
        <translation>This is gone.</translation>
    </message>
    <message>
        <source>It was changed meanwhile.</source>
        <translation>It was changed meanwhile.</translation>
    </message>
    <message>
        <source>Something is not right. Check what is marked.</source>
        <translation>Something is not right. Check what is marked.</translation>
    </message>
    <message>
        <source>The server has a problem (%1). Your text is kept.</source>
        <translation>The server has a problem (%1). Your text is kept.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>That did not work.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>This is needed.</translation>
    </message>
    <message>
        <source>That is too short.</source>
        <translation>That is too short.</translation>
    </message>
    <message>
        <source>That is too long.</source>
        <translation>That is too long.</translation>
    </message>
    <message>
        <source>That is outside the limits.</source>
        <translation>That is outside the limits.</translation>
    </message>
    <message>
        <source>That is not allowed here.</source>
        <translation>That is not allowed here.</translation>
    </message>
    <message>
        <source>That is there twice.</source>
        <translation>That is there twice.</translation>
    </message>
    <message>
        <source>That does not exist any more.</source>
        <translation>That does not exist any more.</translation>
    </message>
    <message>
        <source>This password is too common. Take a longer one.</source>
        <translation>This password is too common. Take a longer one.</translation>
    </message>
    <message>
        <source>This link or code is not known here.</source>
        <translation>This link or code is not known here.</translation>
    </message>
    <message>
        <source>This link or code has expired.</source>
        <translation>This link or code has expired.</translation>
    </message>
    <message>
        <source>This invite is used up.</source>
        <translation>This invite is used up.</translation>
    </message>
    <message>
        <source>That does not go together with the rest.</source>
        <translation>That does not go together with the rest.</translation>
    </message>
    <message>
        <source>That does not look right.</source>
        <translation>That does not look right.</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation>Request: %1</translation>
    </message>
    <message numerus="yes">
        <source>Too fast. Try again in %Ln s.</source>
        <translation>
            <numerusform>Too fast. Try again in %Ln s.</numerusform>
            <numerusform>Too fast. Try again in %Ln s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ExportCard</name>
    <message>
        <source>Waiting for its turn. You can close Kith meanwhile.</source>
        <translation>Waiting for its turn. You can close Kith meanwhile.</translation>
    </message>
    <message>
        <source>The server is making it. You can close Kith meanwhile.</source>
        <translation>The server is making it. You can close Kith meanwhile.</translation>
    </message>
    <message>
        <source>%1 · can be fetched until %2</source>
        <comment>a size, a date</comment>
        <translation>%1 · can be fetched until %2</translation>
    </message>
    <message>
        <source>It could not be made. Ask for it again.</source>
        <translation>It could not be made. Ask for it again.</translation>
    </message>
    <message>
        <source>It has been removed from the server.</source>
        <translation>It has been removed from the server.</translation>
    </message>
    <message>
        <source>One is on its way already.</source>
        <translation>One is on its way already.</translation>
    </message>
    <message>
        <source>One a day is possible. Fetch the last one or come back tomorrow.</source>
        <translation>One a day is possible. Fetch the last one or come back tomorrow.</translation>
    </message>
    <message>
        <source>A copy of all that is yours</source>
        <translation>A copy of all that is yours</translation>
    </message>
    <message>
        <source>Profile, posts, people, settings and sign-ins, as one zip of readable files.</source>
        <translation>Profile, posts, people, settings and sign-ins, as one zip of readable files.</translation>
    </message>
    <message>
        <source>Ask for a copy</source>
        <translation>Ask for a copy</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Fetching</translation>
    </message>
    <message>
        <source>Fetched so far</source>
        <translation>Fetched so far</translation>
    </message>
    <message>
        <source>Cancel fetching</source>
        <translation>Cancel fetching</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <comment>a time</comment>
        <translation>Copy of %1</translation>
    </message>
    <message>
        <source>Fetch…</source>
        <translation>Fetch…</translation>
    </message>
    <message>
        <source>Fetch the copy of your data</source>
        <translation>Fetch the copy of your data</translation>
    </message>
    <message>
        <source>Save the copy of your data</source>
        <translation>Save the copy of your data</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Zip files (*.zip)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a size, a size</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was saved.</source>
        <translation>Cancelled. Nothing was saved.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder, or make room.</source>
        <translation>The file could not be written. Choose another folder, or make room.</translation>
    </message>
</context>
<context>
    <name>app::FollowButton</name>
    <message>
        <source>Following</source>
        <comment>state of a button</comment>
        <translation>Following</translation>
    </message>
    <message>
        <source>Requested</source>
        <comment>state of a button</comment>
        <translation>Requested</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Follow</translation>
    </message>
    <message>
        <source>Following %1. Press to stop following.</source>
        <translation>Following %1. Press to stop following.</translation>
    </message>
    <message>
        <source>You asked to follow %1. Press to take it back.</source>
        <translation>You asked to follow %1. Press to take it back.</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <translation>Follow %1</translation>
    </message>
</context>
<context>
    <name>app::InviteDialog</name>
    <message>
        <source>Used %1 of %2</source>
        <comment>times used, times allowed</comment>
        <translation>Used %1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>Used %Ln time(s)</source>
        <translation>
            <numerusform>Used %Ln time</numerusform>
            <numerusform>Used %Ln times</numerusform>
        </translation>
    </message>
    <message>
        <source>never expires</source>
        <translation>never expires</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a date</comment>
        <translation>until %1</translation>
    </message>
    <message>
        <source>Invite people to %1</source>
        <translation>Invite people to %1</translation>
    </message>
    <message>
        <source>For how many people</source>
        <translation>For how many people</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>For how long</translation>
    </message>
    <message>
        <source>For whom (only you see this)</source>
        <translation>For whom (only you see this)</translation>
    </message>
    <message>
        <source>Make a link</source>
        <translation>Make a link</translation>
    </message>
    <message>
        <source>QR code of the link</source>
        <translation>QR code of the link</translation>
    </message>
    <message>
        <source>Links made so far</source>
        <translation>Links made so far</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>Any number</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message>
        <source>Until I revoke it</source>
        <translation>Until I revoke it</translation>
    </message>
    <message>
        <source>The link</source>
        <translation>The link</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copy the link</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Save picture…</translation>
    </message>
    <message>
        <source>Save the QR code as a picture</source>
        <translation>Save the QR code as a picture</translation>
    </message>
    <message>
        <source>Make another</source>
        <translation>Make another</translation>
    </message>
    <message>
        <source>Make another link</source>
        <translation>Make another link</translation>
    </message>
    <message>
        <source>The link is ready: copy it and send it to whom you want here.</source>
        <translation>The link is ready: copy it and send it to whom you want here.</translation>
    </message>
    <message>
        <source>In this community only its staff invite people. Ask one of them.</source>
        <translation>In this community only its staff invite people. Ask one of them.</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Link copied</translation>
    </message>
    <message>
        <source>Save the QR code</source>
        <translation>Save the QR code</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Pictures (*.png)</translation>
    </message>
    <message>
        <source>Picture saved</source>
        <translation>Picture saved</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>The file could not be written. Choose another folder.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Made %1</source>
        <comment>how long ago</comment>
        <translation>Made %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>times used, until when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Show the link %1</source>
        <translation>Show the link %1</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revoke</translation>
    </message>
    <message>
        <source>Revoke the link %1</source>
        <translation>Revoke the link %1</translation>
    </message>
</context>
<context>
    <name>app::InviteText</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>community, number of members</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · invited by %3</source>
        <comment>community, number of members, a person</comment>
        <translation>%1 · %2 · invited by %3</translation>
    </message>
    <message>
        <source>This picture is too large. Cut out the QR code and try again.</source>
        <translation>This picture is too large. Cut out the QR code and try again.</translation>
    </message>
    <message>
        <source>This is not a picture that Kith can read.</source>
        <translation>This is not a picture that Kith can read.</translation>
    </message>
    <message>
        <source>There is no QR code in this picture.</source>
        <translation>There is no QR code in this picture.</translation>
    </message>
    <message>
        <source>%1 does not answer like a Kith server.</source>
        <comment>a host</comment>
        <translation>%1 does not answer like a Kith server.</translation>
    </message>
    <message>
        <source>%1 does not answer. Try again later, or ask whether the link is right.</source>
        <translation>%1 does not answer. Try again later, or ask whether the link is right.</translation>
    </message>
    <message>
        <source>This invite has expired, is used up or was never there. Ask for a new one.</source>
        <translation>This invite has expired, is used up or was never there. Ask for a new one.</translation>
    </message>
</context>
<context>
    <name>app::JoinCard</name>
    <message>
        <source>Found an invite on your clipboard.</source>
        <translation>Found an invite on your clipboard.</translation>
    </message>
    <message>
        <source>The QR code holds something else than an invite.</source>
        <translation>The QR code holds something else than an invite.</translation>
    </message>
    <message>
        <source>Picture of a QR code</source>
        <translation>Picture of a QR code</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Pictures (%1)</translation>
    </message>
    <message>
        <source>Paste the invite that was sent to you.</source>
        <translation>Paste the invite that was sent to you.</translation>
    </message>
    <message>
        <source>This is not an invite. It looks like %1.</source>
        <translation>This is not an invite. It looks like %1.</translation>
    </message>
    <message>
        <source>This link is not safe: everybody on the way could read your password. Ask for one that begins with https.</source>
        <translation>This link is not safe: everybody on the way could read your password. Ask for one that begins with https.</translation>
    </message>
    <message>
        <source>This invite cannot be used.</source>
        <translation>This invite cannot be used.</translation>
    </message>
    <message>
        <source>Kith does not know this server yet. Continue to look at its certificate.</source>
        <translation>Kith does not know this server yet. Continue to look at its certificate.</translation>
    </message>
    <message>
        <source>Join with an invite</source>
        <translation>Join with an invite</translation>
    </message>
    <message>
        <source>Someone sent you a link or a QR code.</source>
        <translation>Someone sent you a link or a QR code.</translation>
    </message>
    <message>
        <source>Link or code</source>
        <translation>Link or code</translation>
    </message>
    <message>
        <source>Invite link or code</source>
        <translation>Invite link or code</translation>
    </message>
    <message>
        <source>A picture of a QR code can be pasted or dropped here.</source>
        <translation>A picture of a QR code can be pasted or dropped here.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Read a QR code from a picture…</source>
        <translation>Read a QR code from a picture…</translation>
    </message>
</context>
<context>
    <name>app::KBanner</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>app::KLineEdit</name>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Show password</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Hide password</translation>
    </message>
</context>
<context>
    <name>app::KSkeleton</name>
    <message>
        <source>Loading</source>
        <translation>Loading</translation>
    </message>
</context>
<context>
    <name>app::KeyboardPane</name>
    <message>
        <source>Keyboard</source>
        <translation>Keyboard</translation>
    </message>
</context>
<context>
    <name>app::KeyringDialog</name>
    <message>
        <source>The keyring cannot be used</source>
        <translation>The keyring cannot be used</translation>
    </message>
    <message>
        <source>Only until I quit Kith</source>
        <translation>Only until I quit Kith</translation>
    </message>
    <message>
        <source>In a file under a passphrase</source>
        <translation>In a file under a passphrase</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase again</translation>
    </message>
    <message>
        <source>This computer has no keyring to keep your sign-in. How should it be kept?</source>
        <translation>This computer has no keyring to keep your sign-in. How should it be kept?</translation>
    </message>
    <message>
        <source>The keyring is locked or did not answer. How should your sign-in be kept?</source>
        <translation>The keyring is locked or did not answer. How should your sign-in be kept?</translation>
    </message>
    <message>
        <source>Kith asks for it at each start. It cannot be recovered.</source>
        <translation>Kith asks for it at each start. It cannot be recovered.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>The two do not match.</source>
        <translation>The two do not match.</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln characters.</source>
        <translation>
            <numerusform>At least %Ln characters.</numerusform>
            <numerusform>At least %Ln characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::LanguageCombo</name>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
</context>
<context>
    <name>app::LanguagePane</name>
    <message>
        <source>Language and region</source>
        <translation>Language and region</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>language</comment>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Dates and numbers</source>
        <translation>Dates and numbers</translation>
    </message>
    <message>
        <source>As in %1; %2</source>
        <comment>an example of a date, an example of a number</comment>
        <translation>As in %1; %2</translation>
    </message>
</context>
<context>
    <name>app::LeavingText</name>
    <message>
        <source>This account is hidden from others and will be deleted on %1.</source>
        <translation>This account is hidden from others and will be deleted on %1.</translation>
    </message>
    <message>
        <source>Keep my account</source>
        <translation>Keep my account</translation>
    </message>
</context>
<context>
    <name>app::ListFoot</name>
    <message>
        <source>Still loading…</source>
        <translation>Still loading…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Loading more…</source>
        <translation>Loading more…</translation>
    </message>
    <message>
        <source>Could not load more. Retry</source>
        <translation>Could not load more. Retry</translation>
    </message>
</context>
<context>
    <name>app::MainPage</name>
    <message>
        <source>Text copied</source>
        <translation>Text copied</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <comment>unread count, page</comment>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>Kith cannot show this yet.</source>
        <translation>Kith cannot show this yet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
    <message>
        <source>Your account stays.</source>
        <translation>Your account stays.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>Kith</source>
        <translation>Kith</translation>
    </message>
    <message>
        <source>%1 — Kith</source>
        <comment>window title</comment>
        <translation>%1 — Kith</translation>
    </message>
    <message>
        <source>Demo. Nothing leaves this computer.</source>
        <translation>Demo. Nothing leaves this computer.</translation>
    </message>
    <message>
        <source>Leave demo</source>
        <translation>Leave demo</translation>
    </message>
    <message>
        <source>Sign in with another account</source>
        <translation>Sign in with another account</translation>
    </message>
</context>
<context>
    <name>app::ModerationPage</name>
    <message>
        <source>Waiting</source>
        <comment>those who asked to be let in</comment>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>Moderation</translation>
    </message>
</context>
<context>
    <name>app::NavRail</name>
    <message>
        <source>Fold the rail</source>
        <translation>Fold the rail</translation>
    </message>
    <message>
        <source>Unfold the rail</source>
        <translation>Unfold the rail</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>New post</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
</context>
<context>
    <name>app::NewPostButton</name>
    <message>
        <source>New post</source>
        <translation>New post</translation>
    </message>
</context>
<context>
    <name>app::NotificationDelegate</name>
    <message>
        <source>Follow back</source>
        <translation>Follow back</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a quotation</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Follow %1 back</source>
        <translation>Follow %1 back</translation>
    </message>
</context>
<context>
    <name>app::NotificationListModel</name>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Earlier today</source>
        <translation>Earlier today</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>Unread. %1 %2.</source>
        <translation>Unread. %1 %2.</translation>
    </message>
</context>
<context>
    <name>app::NotificationMenu</name>
    <message>
        <source>Mark as read</source>
        <translation>Mark as read</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>app::NotificationText</name>
    <message>
        <source>%1 liked your comment</source>
        <translation>%1 liked your comment</translation>
    </message>
    <message>
        <source>%1 and %2 liked your comment</source>
        <translation>%1 and %2 liked your comment</translation>
    </message>
    <message>
        <source>%1 liked your post</source>
        <translation>%1 liked your post</translation>
    </message>
    <message>
        <source>%1 and %2 liked your post</source>
        <translation>%1 and %2 liked your post</translation>
    </message>
    <message>
        <source>%1 mentioned you</source>
        <translation>%1 mentioned you</translation>
    </message>
    <message>
        <source>%1 and %2 mentioned you</source>
        <translation>%1 and %2 mentioned you</translation>
    </message>
    <message>
        <source>%1 started following you</source>
        <translation>%1 started following you</translation>
    </message>
    <message>
        <source>%1 and %2 started following you</source>
        <translation>%1 and %2 started following you</translation>
    </message>
    <message>
        <source>%1 asked to follow you</source>
        <translation>%1 asked to follow you</translation>
    </message>
    <message>
        <source>%1 and %2 asked to follow you</source>
        <translation>%1 and %2 asked to follow you</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln other(s) liked your comment</source>
        <translation>
            <numerusform>%1, %2 and %Ln other liked your comment</numerusform>
            <numerusform>%1, %2 and %Ln others liked your comment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln other(s) liked your post</source>
        <translation>
            <numerusform>%1, %2 and %Ln other liked your post</numerusform>
            <numerusform>%1, %2 and %Ln others liked your post</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln other(s) mentioned you</source>
        <translation>
            <numerusform>%1, %2 and %Ln other mentioned you</numerusform>
            <numerusform>%1, %2 and %Ln others mentioned you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln other(s) started following you</source>
        <translation>
            <numerusform>%1, %2 and %Ln other started following you</numerusform>
            <numerusform>%1, %2 and %Ln others started following you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln other(s) asked to follow you</source>
        <translation>
            <numerusform>%1, %2 and %Ln other asked to follow you</numerusform>
            <numerusform>%1, %2 and %Ln others asked to follow you</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shared your post</source>
        <translation>%1 shared your post</translation>
    </message>
    <message>
        <source>%1 and %2 shared your post</source>
        <translation>%1 and %2 shared your post</translation>
    </message>
    <message>
        <source>%1 commented on your post</source>
        <translation>%1 commented on your post</translation>
    </message>
    <message>
        <source>%1 and %2 commented on your post</source>
        <translation>%1 and %2 commented on your post</translation>
    </message>
    <message>
        <source>%1 replied to you</source>
        <translation>%1 replied to you</translation>
    </message>
    <message>
        <source>%1 sent you a friend request</source>
        <translation>%1 sent you a friend request</translation>
    </message>
    <message>
        <source>%1 is your friend now</source>
        <translation>%1 is your friend now</translation>
    </message>
    <message>
        <source>%1 sent you a message</source>
        <translation>%1 sent you a message</translation>
    </message>
    <message>
        <source>%1 invited you to a group</source>
        <translation>%1 invited you to a group</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln other(s) shared your post</source>
        <translation>
            <numerusform>%1, %2 and %Ln other shared your post</numerusform>
            <numerusform>%1, %2 and %Ln others shared your post</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln other(s) commented on your post</source>
        <translation>
            <numerusform>%1, %2 and %Ln other commented on your post</numerusform>
            <numerusform>%1, %2 and %Ln others commented on your post</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Which notifications</source>
        <translation>Which notifications</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Likes and votes</source>
        <translation>Likes and votes</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>Follows</translation>
    </message>
    <message>
        <source>That is all.</source>
        <translation>That is all.</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Mark all as read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Nothing of this kind yet.</source>
        <translation>Nothing of this kind yet.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Nothing has happened yet.</translation>
    </message>
    <message>
        <source>Likes, mentions and new followers are told here.</source>
        <translation>Likes, mentions and new followers are told here.</translation>
    </message>
</context>
<context>
    <name>app::OnboardingPage</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>Welcome to %1</source>
        <comment>a community</comment>
        <translation>Welcome to %1</translation>
    </message>
    <message>
        <source>Follow a few people</source>
        <translation>Follow a few people</translation>
    </message>
    <message>
        <source>What others see</source>
        <translation>What others see</translation>
    </message>
    <message>
        <source>Say who you are. All of it can be changed later.</source>
        <translation>Say who you are. All of it can be changed later.</translation>
    </message>
    <message>
        <source>Their posts arrive on your Home.</source>
        <translation>Their posts arrive on your Home.</translation>
    </message>
    <message>
        <source>You can change this at any time.</source>
        <translation>You can change this at any time.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>app::OutboxDelegate</name>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <comment>the reason, a sentence</comment>
        <translation>Not sent. %1</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Being sent</translation>
    </message>
    <message>
        <source>Waiting since %1</source>
        <translation>Waiting since %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a command and what it is for</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>app::OutboxModel</name>
    <message>
        <source>New post</source>
        <translation>New post</translation>
    </message>
    <message>
        <source>Change of a post</source>
        <translation>Change of a post</translation>
    </message>
    <message>
        <source>Deletion of a post</source>
        <translation>Deletion of a post</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Vote</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Follow</translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation>Unfollow</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>app::OutboxPanel</name>
    <message>
        <source>Something could not be sent</source>
        <translation>Something could not be sent</translation>
    </message>
    <message>
        <source>Sent by itself when you are back</source>
        <translation>Sent by itself when you are back</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Not sent yet</translation>
    </message>
    <message numerus="yes">
        <source>Outbox (%Ln)</source>
        <translation>
            <numerusform>Outbox (%Ln)</numerusform>
            <numerusform>Outbox (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox, %Ln not sent yet</source>
        <translation>
            <numerusform>Outbox, %Ln not sent yet</numerusform>
            <numerusform>Outbox, %Ln not sent yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::OutsideLink</name>
    <message>
        <source>Open this link?</source>
        <translation>Open this link?</translation>
    </message>
    <message>
        <source>It leads out of Kith: %1</source>
        <translation>It leads out of Kith: %1</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Open link</translation>
    </message>
</context>
<context>
    <name>app::PasswordDialog</name>
    <message>
        <source>Change your password</source>
        <translation>Change your password</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>You stay signed in here; all other devices are signed out.</source>
        <translation>You stay signed in here; all other devices are signed out.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Change password</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln characters.</source>
        <translation>
            <numerusform>At least %Ln character.</numerusform>
            <numerusform>At least %Ln characters.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a new password.</source>
        <translation>Type a new password.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>The two passwords are not the same.</translation>
    </message>
</context>
<context>
    <name>app::PasswordStrength</name>
    <message>
        <source>At least 10 characters. Several words are easy to keep in mind.</source>
        <translation>At least 10 characters. Several words are easy to keep in mind.</translation>
    </message>
    <message>
        <source>Too short: at least 10 characters.</source>
        <translation>Too short: at least 10 characters.</translation>
    </message>
    <message>
        <source>Too easy to guess. Take several words.</source>
        <translation>Too easy to guess. Take several words.</translation>
    </message>
    <message>
        <source>Fair. A longer one is better.</source>
        <translation>Fair. A longer one is better.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Good.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Strong.</translation>
    </message>
</context>
<context>
    <name>app::PendingPage</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Look into your mail</source>
        <translation>Look into your mail</translation>
    </message>
    <message>
        <source>Almost there</source>
        <translation>Almost there</translation>
    </message>
    <message>
        <source>An administrator of %1 looks at each new account. You can close Kith meanwhile and sign in later.</source>
        <translation>An administrator of %1 looks at each new account. You can close Kith meanwhile and sign in later.</translation>
    </message>
    <message>
        <source>The address of this account is not confirmed yet. Open the link in the mail from %1.</source>
        <translation>The address of this account is not confirmed yet. Open the link in the mail from %1.</translation>
    </message>
    <message>
        <source>We sent a link to %1. Open it, or paste it here.</source>
        <translation>We sent a link to %1. Open it, or paste it here.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Send the mail again</source>
        <translation>Send the mail again</translation>
    </message>
    <message>
        <source>Send again in %1</source>
        <translation>Send again in %1</translation>
    </message>
    <message>
        <source>Paste the whole link out of the mail.</source>
        <translation>Paste the whole link out of the mail.</translation>
    </message>
    <message>
        <source>The address is not confirmed yet. Open the link in the mail first.</source>
        <translation>The address is not confirmed yet. Open the link in the mail first.</translation>
    </message>
    <message>
        <source>Not yet. Look again later.</source>
        <translation>Not yet. Look again later.</translation>
    </message>
    <message>
        <source>This account is no longer there. It may have been declined.</source>
        <translation>This account is no longer there. It may have been declined.</translation>
    </message>
    <message>
        <source>Type the address of your account.</source>
        <translation>Type the address of your account.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Link or code from the mail</source>
        <translation>Link or code from the mail</translation>
    </message>
</context>
<context>
    <name>app::PeopleModel</name>
    <message>
        <source>Waits to be let in</source>
        <comment>state of an account</comment>
        <translation>Waits to be let in</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>state of an account</comment>
        <translation>Active</translation>
    </message>
    <message>
        <source>Suspended</source>
        <comment>state of an account</comment>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Banned</source>
        <comment>state of an account</comment>
        <translation>Banned</translation>
    </message>
    <message>
        <source>Leaving</source>
        <comment>state of an account</comment>
        <translation>Leaving</translation>
    </message>
    <message>
        <source>Member</source>
        <comment>role</comment>
        <translation>Member</translation>
    </message>
    <message>
        <source>Moderator</source>
        <comment>role</comment>
        <translation>Moderator</translation>
    </message>
    <message>
        <source>Administrator</source>
        <comment>role</comment>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>%1 (@%2)</source>
        <comment>display name, user name</comment>
        <translation>%1 (@%2)</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>last seen</comment>
        <translation>Never</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>Last here</source>
        <translation>Last here</translation>
    </message>
</context>
<context>
    <name>app::PeoplePane</name>
    <message>
        <source>Back to the profile</source>
        <translation>Back to the profile</translation>
    </message>
    <message>
        <source>Followers of %1</source>
        <translation>Followers of %1</translation>
    </message>
    <message>
        <source>%1 follows</source>
        <comment>list of people</comment>
        <translation>%1 follows</translation>
    </message>
    <message>
        <source>No followers yet.</source>
        <translation>No followers yet.</translation>
    </message>
    <message>
        <source>Follows nobody yet.</source>
        <translation>Follows nobody yet.</translation>
    </message>
</context>
<context>
    <name>app::PeopleStep</name>
    <message>
        <source>Nobody has written anything public yet. You find people later by their posts and profiles.</source>
        <translation>Nobody has written anything public yet. You find people later by their posts and profiles.</translation>
    </message>
</context>
<context>
    <name>app::PeopleTab</name>
    <message>
        <source>Search people</source>
        <translation>Search people</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>All roles</source>
        <translation>All roles</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Nobody found</translation>
    </message>
    <message>
        <source>Check the spelling or choose all roles.</source>
        <translation>Check the spelling or choose all roles.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>Open profile</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
</context>
<context>
    <name>app::PostDelegate</name>
    <message>
        <source>Hide</source>
        <comment>a warned post</comment>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Retry</translation>
    </message>
    <message>
        <source>Vote down, voted down. Post by %1</source>
        <translation>Vote down, voted down. Post by %1</translation>
    </message>
    <message>
        <source>Vote down. Post by %1</source>
        <translation>Vote down. Post by %1</translation>
    </message>
    <message>
        <source>Vote down</source>
        <translation>Vote down</translation>
    </message>
    <message>
        <source>Try to send again</source>
        <translation>Try to send again</translation>
    </message>
    <message>
        <source>More. Post by %1</source>
        <translation>More. Post by %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>%1 · %2 ·</source>
        <comment>handle, time; an icon follows</comment>
        <translation>%1 · %2 ·</translation>
    </message>
    <message>
        <source>· edited</source>
        <translation>· edited</translation>
    </message>
    <message numerus="yes">
        <source>Like, %Ln like(s), liked. Post by %1</source>
        <translation>
            <numerusform>Like, %Ln like, liked. Post by %1</numerusform>
            <numerusform>Like, %Ln likes, liked. Post by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Like, %Ln like(s). Post by %1</source>
        <translation>
            <numerusform>Like, %Ln like. Post by %1</numerusform>
            <numerusform>Like, %Ln likes. Post by %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::PostEditor</name>
    <message>
        <source>Content warning</source>
        <translation>Content warning</translation>
    </message>
    <message>
        <source>Share something with %1…</source>
        <comment>the community</comment>
        <translation>Share something with %1…</translation>
    </message>
    <message>
        <source>Post text</source>
        <translation>Post text</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>What is it about?</translation>
    </message>
    <message>
        <source>Reason of the content warning</source>
        <translation>Reason of the content warning</translation>
    </message>
    <message>
        <source>Others see the reason first and the text when they want to</source>
        <translation>Others see the reason first and the text when they want to</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>letters typed, letters allowed</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Too long: %1</source>
        <translation>Too long: %1</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>Sensitive</translation>
    </message>
</context>
<context>
    <name>app::PostListModel</name>
    <message>
        <source>Show the posts in between</source>
        <translation>Show the posts in between</translation>
    </message>
    <message>
        <source>Waiting to be sent.</source>
        <translation>Waiting to be sent.</translation>
    </message>
    <message>
        <source>Sending.</source>
        <translation>Sending.</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>Not sent. %1</translation>
    </message>
</context>
<context>
    <name>app::PostListView</name>
    <message>
        <source>Posts</source>
        <translation>Posts</translation>
    </message>
</context>
<context>
    <name>app::PostMenu</name>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open the author</source>
        <translation>Open the author</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copy link</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Delete…</translation>
    </message>
    <message>
        <source>Change visibility</source>
        <translation>Change visibility</translation>
    </message>
    <message>
        <source>Try to send again</source>
        <translation>Try to send again</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Discard…</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Link copied</translation>
    </message>
    <message>
        <source>Text copied</source>
        <translation>Text copied</translation>
    </message>
    <message>
        <source>Delete this post?</source>
        <translation>Delete this post?</translation>
    </message>
    <message>
        <source>Delete post</source>
        <translation>Delete post</translation>
    </message>
    <message>
        <source>Discard this post?</source>
        <translation>Discard this post?</translation>
    </message>
    <message>
        <source>It was not sent. Its text will be gone.</source>
        <translation>It was not sent. Its text will be gone.</translation>
    </message>
    <message>
        <source>Discard post</source>
        <translation>Discard post</translation>
    </message>
    <message>
        <source>Post deleted</source>
        <translation>Post deleted</translation>
    </message>
    <message>
        <source>Post discarded</source>
        <translation>Post discarded</translation>
    </message>
    <message>
        <source>Visible to: %1</source>
        <translation>Visible to: %1</translation>
    </message>
</context>
<context>
    <name>app::PostPage</name>
    <message>
        <source>This post is gone.</source>
        <translation>This post is gone.</translation>
    </message>
    <message>
        <source>Post</source>
        <comment>noun</comment>
        <translation>Post</translation>
    </message>
</context>
<context>
    <name>app::PostText</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, liked by you</source>
        <translation>%1, liked by you</translation>
    </message>
    <message>
        <source>%1, voted down by you</source>
        <translation>%1, voted down by you</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Followers</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>Friends</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Only me</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>likes, down votes</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The post, its %1 and %2 will be gone for everybody.</source>
        <comment>comments, likes</comment>
        <translation>The post, its %1 and %2 will be gone for everybody.</translation>
    </message>
    <message>
        <source>The post and its %1 will be gone for everybody.</source>
        <comment>comments or likes</comment>
        <translation>The post and its %1 will be gone for everybody.</translation>
    </message>
    <message>
        <source>The post will be gone for everybody.</source>
        <translation>The post will be gone for everybody.</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warning: %1</translation>
    </message>
    <message>
        <source>Shared from %1: %2</source>
        <translation>Shared from %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachment(s)</source>
        <translation>
            <numerusform>%Ln attachment</numerusform>
            <numerusform>%Ln attachments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln like(s)</source>
        <translation>
            <numerusform>%Ln like</numerusform>
            <numerusform>%Ln likes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln down vote(s)</source>
        <translation>
            <numerusform>%Ln down vote</numerusform>
            <numerusform>%Ln down votes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::PrivacyPane</name>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Who sees you</source>
        <translation>Who sees you</translation>
    </message>
    <message>
        <source>I approve who follows me</source>
        <translation>I approve who follows me</translation>
    </message>
    <message>
        <source>Others send a request, and you accept it or not.</source>
        <translation>Others send a request, and you accept it or not.</translation>
    </message>
    <message>
        <source>Who sees my new posts</source>
        <translation>Who sees my new posts</translation>
    </message>
    <message>
        <source>Everyone</source>
        <comment>audience</comment>
        <translation>Everyone</translation>
    </message>
    <message>
        <source>Followers</source>
        <comment>audience</comment>
        <translation>Followers</translation>
    </message>
    <message>
        <source>Friends</source>
        <comment>audience</comment>
        <translation>Friends</translation>
    </message>
    <message>
        <source>Only me</source>
        <comment>audience</comment>
        <translation>Only me</translation>
    </message>
    <message>
        <source>Suggest me to others</source>
        <translation>Suggest me to others</translation>
    </message>
    <message>
        <source>Your name appears among people one may know.</source>
        <translation>Your name appears among people one may know.</translation>
    </message>
    <message>
        <source>Show when I am here</source>
        <translation>Show when I am here</translation>
    </message>
    <message>
        <source>Friends see whether you are online, and when you were last.</source>
        <translation>Friends see whether you are online, and when you were last.</translation>
    </message>
    <message>
        <source>Who can write to you</source>
        <translation>Who can write to you</translation>
    </message>
    <message>
        <source>People I follow</source>
        <comment>audience</comment>
        <translation>People I follow</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Invitations to groups</source>
        <translation>Invitations to groups</translation>
    </message>
    <message>
        <source>Tell when I have read a message</source>
        <translation>Tell when I have read a message</translation>
    </message>
    <message>
        <source>Without it you do not see either what others have read.</source>
        <translation>Without it you do not see either what others have read.</translation>
    </message>
</context>
<context>
    <name>app::ProfileHeader</name>
    <message>
        <source>Active now</source>
        <translation>Active now</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Last seen: %1</source>
        <translation>Last seen: %1</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Posts</translation>
    </message>
    <message>
        <source>What to show of the profile</source>
        <translation>What to show of the profile</translation>
    </message>
    <message>
        <source>Edit profile</source>
        <translation>Edit profile</translation>
    </message>
    <message>
        <source>%1 · follows you</source>
        <translation>%1 · follows you</translation>
    </message>
    <message>
        <source>Joined %1</source>
        <translation>Joined %1</translation>
    </message>
    <message numerus="yes">
        <source>followers</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>follower</numerusform>
            <numerusform>followers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>following</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>following</numerusform>
            <numerusform>following</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>posts</source>
        <comment>after a number</comment>
        <translation>
            <numerusform>post</numerusform>
            <numerusform>posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln post</numerusform>
            <numerusform>%Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follower(s). Show who they are.</source>
        <translation>
            <numerusform>%Ln follower. Show who it is.</numerusform>
            <numerusform>%Ln followers. Show who they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Follows %Ln member(s). Show who they are.</source>
        <translation>
            <numerusform>Follows %Ln member. Show who it is.</numerusform>
            <numerusform>Follows %Ln members. Show who they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ProfilePage</name>
    <message>
        <source>Profile</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Only followers see posts.</source>
        <translation>Only followers see posts.</translation>
    </message>
    <message>
        <source>You have not written anything yet.</source>
        <translation>You have not written anything yet.</translation>
    </message>
    <message>
        <source>No posts yet.</source>
        <translation>No posts yet.</translation>
    </message>
    <message>
        <source>That is all.</source>
        <translation>That is all.</translation>
    </message>
    <message>
        <source>This profile is not available.</source>
        <translation>This profile is not available.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>app::ReauthenticateDialog</name>
    <message>
        <source>Is it you?</source>
        <translation>Is it you?</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Code of your second factor</source>
        <translation>Code of your second factor</translation>
    </message>
    <message>
        <source>This matters for the safety of your account. Type your password to go on.</source>
        <translation>This matters for the safety of your account. Type your password to go on.</translation>
    </message>
    <message>
        <source>Six digits from your app, or one of your recovery codes.</source>
        <translation>Six digits from your app, or one of your recovery codes.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Type your password.</translation>
    </message>
    <message>
        <source>That is not your password.</source>
        <translation>That is not your password.</translation>
    </message>
</context>
<context>
    <name>app::RecoveryCodesDialog</name>
    <message>
        <source>Keep your recovery codes</source>
        <translation>Keep your recovery codes</translation>
    </message>
    <message>
        <source>I have kept these codes</source>
        <translation>I have kept these codes</translation>
    </message>
    <message>
        <source>Each of them lets you in once if you lose your phone. They are shown only now.</source>
        <translation>Each of them lets you in once if you lose your phone. They are shown only now.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Keep the codes first: they cannot be shown again.</source>
        <translation>Keep the codes first: they cannot be shown again.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Recovery codes of %1</source>
        <translation>Recovery codes of %1</translation>
    </message>
    <message>
        <source>Copied. Paste them into your password manager.</source>
        <translation>Copied. Paste them into your password manager.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>The file could not be written. Choose another folder.</translation>
    </message>
    <message>
        <source>Save recovery codes</source>
        <translation>Save recovery codes</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
</context>
<context>
    <name>app::RegisterPage</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>An administrator looks at each new account before it can be used.</source>
        <translation>An administrator looks at each new account before it can be used.</translation>
    </message>
    <message>
        <source>New members need an invitation. Ask somebody who is there already.</source>
        <translation>New members need an invitation. Ask somebody who is there already.</translation>
    </message>
    <message>
        <source>This community takes no new members at the moment.</source>
        <translation>This community takes no new members at the moment.</translation>
    </message>
    <message>
        <source>Too many attempts. Try again in %1.</source>
        <translation>Too many attempts. Try again in %1.</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Create an account</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Create account</source>
        <comment>button</comment>
        <translation>Create account</translation>
    </message>
    <message numerus="yes">
        <source>%1. %Ln member(s).</source>
        <comment>name of a community</comment>
        <translation>
            <numerusform>%1. %Ln member.</numerusform>
            <numerusform>%1. %Ln members.</numerusform>
        </translation>
    </message>
    <message>
        <source>Agree to the rules to go on.</source>
        <translation>Agree to the rules to go on.</translation>
    </message>
    <message>
        <source>The invite cannot be used any more. Ask for a new one.</source>
        <translation>The invite cannot be used any more. Ask for a new one.</translation>
    </message>
    <message>
        <source>Join %1</source>
        <comment>a community</comment>
        <translation>Join %1</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>I have an invitation</translation>
    </message>
    <message>
        <source>Join</source>
        <comment>button</comment>
        <translation>Join</translation>
    </message>
</context>
<context>
    <name>app::RegistrationForm</name>
    <message>
        <source>This name is too long.</source>
        <translation>This name is too long.</translation>
    </message>
    <message>
        <source>Choose a user name.</source>
        <translation>Choose a user name.</translation>
    </message>
    <message>
        <source>At least 3 characters.</source>
        <translation>At least 3 characters.</translation>
    </message>
    <message>
        <source>At most 30 characters.</source>
        <translation>At most 30 characters.</translation>
    </message>
    <message>
        <source>Only letters a to z, digits and the underscore.</source>
        <translation>Only letters a to z, digits and the underscore.</translation>
    </message>
    <message>
        <source>This name is reserved.</source>
        <translation>This name is reserved.</translation>
    </message>
    <message>
        <source>This community asks for an e-mail address.</source>
        <translation>This community asks for an e-mail address.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>This is not an e-mail address.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Choose a password.</translation>
    </message>
    <message>
        <source>The two passwords do not match.</source>
        <translation>The two passwords do not match.</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Display name</translation>
    </message>
    <message>
        <source>What others see. It may be changed later.</source>
        <translation>What others see. It may be changed later.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>3 to 30 letters a to z, digits or underscores.</source>
        <translation>3 to 30 letters a to z, digits or underscores.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>E-mail (not needed)</source>
        <translation>E-mail (not needed)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Password again</translation>
    </message>
    <message>
        <source>A word to those who let you in (not needed)</source>
        <translation>A word to those who let you in (not needed)</translation>
    </message>
    <message>
        <source>I agree to these rules</source>
        <translation>I agree to these rules</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Stay signed in</translation>
    </message>
    <message>
        <source>Type the date like %1.</source>
        <translation>Type the date like %1.</translation>
    </message>
    <message numerus="yes">
        <source>Members are %Ln years old or older.</source>
        <translation>
            <numerusform>Members are %Ln year old or older.</numerusform>
            <numerusform>Members are %Ln years old or older.</numerusform>
        </translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Others do not see it.</source>
        <translation>Others do not see it.</translation>
    </message>
</context>
<context>
    <name>app::ResetPage</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>I have a link or a code</source>
        <translation>I have a link or a code</translation>
    </message>
    <message>
        <source>Ask for another link</source>
        <translation>Ask for another link</translation>
    </message>
    <message>
        <source>%1 sends no mail. Ask an administrator of the community for a recovery link, then paste it here.</source>
        <translation>%1 sends no mail. Ask an administrator of the community for a recovery link, then paste it here.</translation>
    </message>
    <message>
        <source>They can be reached at %1.</source>
        <translation>They can be reached at %1.</translation>
    </message>
    <message>
        <source>If an account has this address, a link is on its way to it. It holds for one hour. Open it, or paste it here.</source>
        <translation>If an account has this address, a link is on its way to it. It holds for one hour. Open it, or paste it here.</translation>
    </message>
    <message>
        <source>Paste the link or code that was sent to you and choose a new password.</source>
        <translation>Paste the link or code that was sent to you and choose a new password.</translation>
    </message>
    <message>
        <source>We send a link to the address of your account. With it you choose a new password.</source>
        <translation>We send a link to the address of your account. With it you choose a new password.</translation>
    </message>
    <message>
        <source>Type the e-mail address of your account.</source>
        <translation>Type the e-mail address of your account.</translation>
    </message>
    <message>
        <source>Paste the whole link or code.</source>
        <translation>Paste the whole link or code.</translation>
    </message>
    <message>
        <source>The two passwords do not match.</source>
        <translation>The two passwords do not match.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Send the link</source>
        <translation>Send the link</translation>
    </message>
    <message>
        <source>Link or code</source>
        <translation>Link or code</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>New password again</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Set the password</translation>
    </message>
</context>
<context>
    <name>app::SecondFactorDialog</name>
    <message>
        <source>Set up a second factor</source>
        <translation>Set up a second factor</translation>
    </message>
    <message>
        <source>Code that the app shows</source>
        <translation>Code that the app shows</translation>
    </message>
    <message>
        <source>Read this code with an app for one-time codes on your phone, then type the six digits that it shows.</source>
        <translation>Read this code with an app for one-time codes on your phone, then type the six digits that it shows.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Switch on</translation>
    </message>
    <message>
        <source>QR code of the secret; the same stands below in letters</source>
        <translation>QR code of the secret; the same stands below in letters</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the secret</source>
        <translation>Copy the secret</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>A code has six digits.</source>
        <translation>A code has six digits.</translation>
    </message>
</context>
<context>
    <name>app::Section</name>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>My profile</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>Moderation</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>app::SeenStep</name>
    <message>
        <source>Others see when I am online</source>
        <translation>Others see when I am online</translation>
    </message>
    <message>
        <source>Others find me by search</source>
        <translation>Others find me by search</translation>
    </message>
    <message>
        <source>I approve who follows me</source>
        <translation>I approve who follows me</translation>
    </message>
</context>
<context>
    <name>app::ServerField</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Known servers</source>
        <translation>Known servers</translation>
    </message>
    <message>
        <source>Type the address of the server.</source>
        <translation>Type the address of the server.</translation>
    </message>
    <message>
        <source>This is not an address. It looks like millbrook.example.</source>
        <translation>This is not an address. It looks like millbrook.example.</translation>
    </message>
    <message>
        <source>Use https: over http everybody on the way could read your password.</source>
        <translation>Use https: over http everybody on the way could read your password.</translation>
    </message>
</context>
<context>
    <name>app::SessionExpiredDialog</name>
    <message>
        <source>Please sign in again</source>
        <translation>Please sign in again</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Code of your second factor</source>
        <translation>Code of your second factor</translation>
    </message>
    <message>
        <source>%1, your sign-in was used twice, so the server has ended it. If you do not know why, change your password. What you typed is kept.</source>
        <translation>%1, your sign-in was used twice, so the server has ended it. If you do not know why, change your password. What you typed is kept.</translation>
    </message>
    <message>
        <source>%1, your sign-in has ended. What you typed is kept.</source>
        <translation>%1, your sign-in has ended. What you typed is kept.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Type your password.</translation>
    </message>
    <message>
        <source>Too many attempts. Try again in %1.</source>
        <translation>Too many attempts. Try again in %1.</translation>
    </message>
</context>
<context>
    <name>app::SettingRow</name>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
</context>
<context>
    <name>app::SettingsList</name>
    <message>
        <source>Pages of the settings</source>
        <translation>Pages of the settings</translation>
    </message>
</context>
<context>
    <name>app::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Search settings</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>No setting has these words. Try another one.</source>
        <translation>No setting has these words. Try another one.</translation>
    </message>
</context>
<context>
    <name>app::ShortcutMap</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a command and its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>app::ShortcutSheet</name>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>In lists</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>While writing</translation>
    </message>
    <message>
        <source>In conversations</source>
        <translation>In conversations</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two keys</comment>
        <translation> or </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>app::SignInPage</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Too many attempts. Try again in %1.</source>
        <translation>Too many attempts. Try again in %1.</translation>
    </message>
    <message>
        <source>Type your user name or e-mail address.</source>
        <translation>Type your user name or e-mail address.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Type your password.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>User name or e-mail</source>
        <translation>User name or e-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Code of your second factor</source>
        <translation>Code of your second factor</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Stay signed in</translation>
    </message>
    <message>
        <source>Sign in</source>
        <comment>button</comment>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>No account yet?</source>
        <translation>No account yet?</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Create an account</translation>
    </message>
    <message>
        <source>Six digits from your app, or one of your recovery codes.</source>
        <translation>Six digits from your app, or one of your recovery codes.</translation>
    </message>
    <message>
        <source>Forgot password</source>
        <translation>Forgot password</translation>
    </message>
</context>
<context>
    <name>app::SignOutDialog</name>
    <message>
        <source>Sign out of %1?</source>
        <translation>Sign out of %1?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Wait until it is sent</source>
        <translation>Wait until it is sent</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) have not reached the server yet.</source>
        <translation>
            <numerusform>%Ln thing has not reached the server yet.</numerusform>
            <numerusform>%Ln things have not reached the server yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) are only on this computer.</source>
        <translation>
            <numerusform>%Ln draft is only on this computer.</numerusform>
            <numerusform>%Ln drafts are only on this computer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kith signs out as soon as all is sent.</source>
        <translation>Kith signs out as soon as all is sent.</translation>
    </message>
    <message>
        <source>You are offline. Kith signs out as soon as all is sent.</source>
        <translation>You are offline. Kith signs out as soon as all is sent.</translation>
    </message>
    <message>
        <source>Signing out deletes what was not sent.</source>
        <translation>Signing out deletes what was not sent.</translation>
    </message>
</context>
<context>
    <name>app::StoragePane</name>
    <message>
        <source>Storage and offline</source>
        <translation>Storage and offline</translation>
    </message>
    <message>
        <source>Saved for reading offline</source>
        <translation>Saved for reading offline</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Clear what is saved for reading offline</source>
        <translation>Clear what is saved for reading offline</translation>
    </message>
    <message>
        <source>Drafts and what waits to be sent</source>
        <translation>Drafts and what waits to be sent</translation>
    </message>
    <message>
        <source>Kept until it is sent or you discard it. Clearing does not touch it.</source>
        <translation>Kept until it is sent or you discard it. Clearing does not touch it.</translation>
    </message>
    <message>
        <source>Posts, people and notifications: %1</source>
        <comment>a size</comment>
        <translation>Posts, people and notifications: %1</translation>
    </message>
    <message>
        <source>Cleared. It fills again as you read.</source>
        <translation>Cleared. It fills again as you read.</translation>
    </message>
</context>
<context>
    <name>app::TimelinePage</name>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Following</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Everyone</translation>
    </message>
    <message>
        <source>Which posts</source>
        <translation>Which posts</translation>
    </message>
    <message>
        <source>You are all caught up.</source>
        <translation>You are all caught up.</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>Nothing here yet.</translation>
    </message>
    <message>
        <source>Follow a few people and their posts arrive here.</source>
        <translation>Follow a few people and their posts arrive here.</translation>
    </message>
    <message>
        <source>See what everyone writes</source>
        <translation>See what everyone writes</translation>
    </message>
    <message>
        <source>Nobody has written yet.</source>
        <translation>Nobody has written yet.</translation>
    </message>
    <message>
        <source>Be the first.</source>
        <translation>Be the first.</translation>
    </message>
    <message>
        <source>Write a post</source>
        <translation>Write a post</translation>
    </message>
    <message>
        <source>%1 Showing posts saved at %2.</source>
        <comment>what is amiss, a time</comment>
        <translation>%1 Showing posts saved at %2.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new post(s)</source>
        <translation>
            <numerusform>%Ln new post</numerusform>
            <numerusform>%Ln new posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::TopBar</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>app::UnlockDialog</name>
    <message>
        <source>Unlock your sign-in</source>
        <translation>Unlock your sign-in</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Your sign-in is in a file under a passphrase.</source>
        <translation>Your sign-in is in a file under a passphrase.</translation>
    </message>
    <message>
        <source>Sign in instead</source>
        <translation>Sign in instead</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation>That is not the passphrase.</translation>
    </message>
</context>
<context>
    <name>app::VisibilityButton</name>
    <message>
        <source>Visible to: %1</source>
        <translation>Visible to: %1</translation>
    </message>
    <message>
        <source>Who sees the post</source>
        <translation>Who sees the post</translation>
    </message>
</context>
<context>
    <name>app::WaitingTab</name>
    <message>
        <source>Somebody else has answered already.</source>
        <translation>Somebody else has answered already.</translation>
    </message>
    <message>
        <source>%1 is a member now.</source>
        <translation>%1 is a member now.</translation>
    </message>
    <message>
        <source>%1 was refused.</source>
        <translation>%1 was refused.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Nobody waits</translation>
    </message>
    <message>
        <source>Whoever asks to join appears here.</source>
        <translation>Whoever asks to join appears here.</translation>
    </message>
    <message>
        <source>There are more. They appear when these have an answer.</source>
        <translation>There are more. They appear when these have an answer.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Refuse %1?</source>
        <translation>Refuse %1?</translation>
    </message>
    <message>
        <source>What was sent with the request is deleted. The same name can be asked for again.</source>
        <translation>What was sent with the request is deleted. The same name can be asked for again.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuse</translation>
    </message>
</context>
<context>
    <name>app::WayIn</name>
    <message>
        <source>Signing in…</source>
        <translation>Signing in…</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and start again, or sign in.</source>
        <translation>The keyring is locked. Unlock it and start again, or sign in.</translation>
    </message>
    <message>
        <source>The keyring cannot be reached. Please sign in.</source>
        <translation>The keyring cannot be reached. Please sign in.</translation>
    </message>
</context>
<context>
    <name>app::WelcomeArt</name>
    <message>
        <source>The people near you,
on a place you share.</source>
        <translation>The people near you,
on a place you share.</translation>
    </message>
    <message>
        <source>A calm social network for a street, a club or a team. Run by someone you know — or by you.</source>
        <translation>A calm social network for a street, a club or a team. Run by someone you know — or by you.</translation>
    </message>
</context>
<context>
    <name>app::WelcomePage</name>
    <message>
        <source>Dark theme</source>
        <translation>Dark theme</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Light theme</translation>
    </message>
    <message>
        <source>How would you like to start?</source>
        <translation>How would you like to start?</translation>
    </message>
    <message>
        <source>Sign in to a server</source>
        <translation>Sign in to a server</translation>
    </message>
    <message>
        <source>You already have an account and know the address.</source>
        <translation>You already have an account and know the address.</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Create an account</translation>
    </message>
    <message>
        <source>On a community whose address you know.</source>
        <translation>On a community whose address you know.</translation>
    </message>
    <message>
        <source>Explore the demo</source>
        <translation>Explore the demo</translation>
    </message>
    <message>
        <source>Preparing sample people and posts…</source>
        <translation>Preparing sample people and posts…</translation>
    </message>
    <message>
        <source>Look around with sample people and posts. Nothing is sent.</source>
        <translation>Look around with sample people and posts. Nothing is sent.</translation>
    </message>
    <message>
        <source>Kith talks only to the server you choose. No telemetry, no advertising.</source>
        <translation>Kith talks only to the server you choose. No telemetry, no advertising.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <comment>a community</comment>
        <translation>Back to %1</translation>
    </message>
    <message>
        <source>You can add more communities later, and switch between them at any time.</source>
        <translation>You can add more communities later, and switch between them at any time.</translation>
    </message>
</context>
</TS>
