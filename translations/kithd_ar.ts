<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>NotificationText</name>
    <message>
        <source>%1 liked your post</source>
        <translation>أعجب منشورك ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 and %2 liked your post</source>
        <translation>أعجب منشورك ⁨%1⁩ و⁨%2⁩</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s) liked your post</source>
        <translation>
            <numerusform>أعجب منشورك ⁨%1⁩</numerusform>
            <numerusform>أعجب منشورك ⁨%1⁩ وشخصًا آخر</numerusform>
            <numerusform>أعجب منشورك ⁨%1⁩ وشخصين آخرين</numerusform>
            <numerusform>أعجب منشورك ⁨%1⁩ و%n أشخاص آخرين</numerusform>
            <numerusform>أعجب منشورك ⁨%1⁩ و%n شخصًا آخر</numerusform>
            <numerusform>أعجب منشورك ⁨%1⁩ و%n شخص آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shared your post</source>
        <translation>شارك ⁨%1⁩ منشورك</translation>
    </message>
    <message>
        <source>%1 and %2 shared your post</source>
        <translation>شارك ⁨%1⁩ و⁨%2⁩ منشورك</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s) shared your post</source>
        <translation>
            <numerusform>شارك ⁨%1⁩ منشورك</numerusform>
            <numerusform>شارك ⁨%1⁩ وشخص آخر منشورك</numerusform>
            <numerusform>شارك ⁨%1⁩ وشخصان آخران منشورك</numerusform>
            <numerusform>شارك ⁨%1⁩ و%n أشخاص آخرين منشورك</numerusform>
            <numerusform>شارك ⁨%1⁩ و%n شخصًا آخر منشورك</numerusform>
            <numerusform>شارك ⁨%1⁩ و%n شخص آخر منشورك</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 commented on your post</source>
        <translation>علّق ⁨%1⁩ على منشورك</translation>
    </message>
    <message>
        <source>%1 replied to you</source>
        <translation>ردّ عليك ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 mentioned you</source>
        <translation>أشار إليك ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 follows you</source>
        <translation>يتابعك ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 would like to follow you</source>
        <translation>يرغب ⁨%1⁩ في متابعتك</translation>
    </message>
    <message>
        <source>%1 would like to be your friend</source>
        <translation>يرغب ⁨%1⁩ في صداقتك</translation>
    </message>
    <message>
        <source>%1 is your friend now</source>
        <translation>أصبح ⁨%1⁩ من أصدقائك</translation>
    </message>
    <message>
        <source>%1 sent you a message</source>
        <translation>أرسل إليك ⁨%1⁩ رسالة</translation>
    </message>
    <message>
        <source>%1 invited you to a group</source>
        <translation>دعاك ⁨%1⁩ إلى مجموعة</translation>
    </message>
    <message>
        <source>News from this server</source>
        <translation>أخبار من هذا الخادم</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message>
        <source>Your export is ready to be downloaded</source>
        <translation>نسخة بياناتك جاهزة للتنزيل</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>The data of %1</source>
        <translation>بيانات %1</translation>
    </message>
    <message>
        <source>As of %1. The same data for programs is in the folder &quot;data&quot;, as JSON.</source>
        <translation>كما في %1. البيانات نفسها للبرامج موجودة في المجلد &quot;data&quot; بصيغة JSON.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>الملف الشخصي</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>عنوان البريد</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>عمليات الدخول</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>عنوان الشبكة</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>آخر استخدام</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>تتابعهم</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>المتابعون</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>الأصدقاء</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>المحظورون</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>المكتومون</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>المنشورات</translation>
    </message>
    <message>
        <source>Earlier texts of posts</source>
        <translation>نصوص سابقة للمنشورات</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>الأصوات</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>الظهور</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>الإعجابات</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>يشارك</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>التسجيل</translation>
    </message>
</context>
</TS>
